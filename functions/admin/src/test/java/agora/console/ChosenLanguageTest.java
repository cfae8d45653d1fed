package agora.console;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import agora.admin.Visitor;
import agora.admin.Visitor.Page;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** One link on each screen chooses the language, and leads back to that screen. */
final class ChosenLanguageTest {

  private static final String CLUB = "/admin/clubs/her-er-debat";
  private static final Pattern LINK =
      Pattern.compile(
          "<a href=\"(/admin/language[^\"]*)\" lang=\"(\\w+)\" hreflang=\"\\w+\">(\\w+)");

  private final Visitor visitor = new Visitor();

  @AfterEach
  void close() {
    visitor.close();
  }

  private static String link(Page page, String language) {
    Matcher link = LINK.matcher(page.body());
    assertTrue(link.find(), page.body());
    assertEquals(language, link.group(2) + " " + link.group(3));
    return Parser.unescapeEntities(link.group(1), true);
  }

  private void admin() {
    visitor.given("save-library", "save-club", "save-event", "save-issue");
    visitor.as("frida@bibliotek.example", "admin");
  }

  @Test
  void danishUntilEnglishIsChosenAndThenDanishAgain() {
    admin();
    Page danish = visitor.get(CLUB + "/settings");
    assertTrue(danish.body().contains("<html lang=\"da\">"), danish.body());
    assertEquals("da", danish.headers().get("content-language"));
    Page chosen = visitor.get(link(danish, "en English"));
    assertEquals(302, chosen.status());
    assertEquals(CLUB + "/settings", chosen.location());
    assertEquals(
        List.of(
            "console-language=en; HttpOnly; Path=/admin; Secure; SameSite=Lax; Max-Age=31536000"),
        visitor.set);
    Page english = visitor.get(chosen.location());
    assertTrue(english.body().contains("Only when a week is chosen."), english.body());
    visitor.get(link(english, "da Dansk"));
    assertEquals(
        danish.body().replaceAll("value=\"[^\"]*\"", ""),
        visitor.get(CLUB + "/settings").body().replaceAll("value=\"[^\"]*\"", ""));
  }

  @Test
  void whereOneWasIsKeptWithWhatItAskedFor() {
    admin();
    for (String page :
        List.of(
            "/admin?all=yes",
            CLUB + "/members?purpose=club-work",
            CLUB + "/issues/2026-12/preview?as=dark",
            CLUB + "/acts?q=mail+frem",
            CLUB + "/nowhere")) {
      Page seen = visitor.get(page);
      assertEquals(page, visitor.get(link(seen, "en English")).location());
      visitor.get("/admin/language?to=da");
    }
    Page wrong = visitor.post(CLUB + "/settings", Map.of("name", ""));
    assertEquals(CLUB + "/settings", visitor.get(link(wrong, "en English")).location());
  }

  @Test
  void itOutlastsSigningOutAndIn() {
    visitor.get("/admin/language?to=en");
    Page out = visitor.ask("POST", CLUB, Map.of(), Map.of("sec-fetch-site", "same-origin"));
    assertTrue(out.body().contains("You are signed out"), out.body());
    Page not = visitor.get("/admin/signed-in?code=x&state=y");
    assertTrue(not.body().contains("You were not signed in"), not.body());
    assertEquals("/admin", visitor.get(link(not, "da Dansk")).location(), "not a used address");
    visitor.get("/admin/language?to=en");
    admin();
    assertTrue(visitor.get(CLUB + "/members").body().contains("Find member"));
    visitor.post("/admin/sign-out", Map.of());
    visitor.as("gert@bibliotek.example", "desk");
    assertTrue(visitor.get(CLUB + "/members").body().contains("Find member"));
  }

  @Test
  void whatCommandsAnswerIsInItToo() {
    admin();
    visitor.get("/admin/language?to=en");
    String report = visitor.post(CLUB + "/acts/privacy-report", Map.of("year", "2026")).body();
    assertTrue(report.contains("Report to the data controller"), report);
    Page saved =
        visitor.post(
            CLUB + "/issues/2026-12/save",
            Map.of("was.subject", "Hvem bliver hørt, når byen skal ændres?", "set.subject", ""));
    assertTrue(saved.body().contains("Write a subject."), saved.body());
  }

  @Test
  void noOtherSiteLeadsAwayByItAndWhatIsNoLanguageChoosesNone() {
    for (String back :
        List.of("https://evil.example/", "//evil.example", "/clubs/x", "javascript:alert(1)", "")) {
      Page page = visitor.get("/admin/language?to=en&back=" + back.replace(":", "%3A"));
      assertEquals("/admin", page.location(), back);
    }
    visitor.cookies().clear();
    assertEquals("/admin", visitor.get("/admin/language?to=sv").location());
    assertEquals(List.of(), visitor.set);
    visitor.cookies().put("console-language", "\"><script>");
    assertTrue(
        visitor.get("/admin/signed-in").body().contains("<html lang=\"da\">"), "what is no code");
  }

  /** The page is all that has it. */
  @Test
  void whatWasPostedTooLateIsNotLeftByAccident() {
    Page kept =
        visitor.ask("POST", CLUB, Map.of("note", "x"), Map.of("sec-fetch-site", "same-origin"));
    assertEquals(401, kept.status());
    assertFalse(LINK.matcher(kept.body()).find(), kept.body());
  }

  @Test
  void whatIsToBeSaidOnceIsStillSaidAfterIt() {
    admin();
    visitor.post(CLUB + "/ideas", Map.of("note", "Natbussen"));
    visitor.get("/admin/language?to=en");
    assertTrue(visitor.get(CLUB + "/ideas").body().contains("Idéen er gemt."));
  }
}
