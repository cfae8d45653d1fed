package agora.console;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import agora.admin.Visitor;
import agora.admin.Visitor.Page;
import agora.issues.Issue;
import agora.issues.Issues;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Many issues, odd titles, what is pressed twice, and a role that is taken away meanwhile. */
final class HardUseTest {

  private static final String CLUB = "/admin/clubs/her-er-debat";
  private static final String ISSUE = CLUB + "/issues/2026-12";

  private final Visitor visitor = new Visitor();

  HardUseTest() {
    visitor.given("save-club", "save-event", "save-issue");
    visitor.as("frida@bibliotek.example", "admin");
  }

  @AfterEach
  void close() {
    visitor.close();
  }

  @Test
  void fiveHundredIssuesAreLookedAtTwoYearsAtATime() {
    Issues issues = new Issues(visitor.contents());
    for (int i = 0; i < 500; i++) {
      issues.save(
          new Issue("her-er-debat", "gammel-%03d".formatted(i), "Nr. " + i, "", List.of(), null));
    }
    String page = visitor.get(CLUB + "/issues").body();
    assertTrue(page.contains("Nr. 499") && !page.contains("Nr. 475<"), page);
    assertTrue(page.contains("Ældre udgaver"), page);
    page = visitor.get(CLUB + "/issues?from=480").body();
    assertTrue(page.contains("Nr. 19<") && page.contains("December"), page);
    assertFalse(page.contains("Ældre udgaver"), page);
    assertEquals(200, visitor.get(CLUB).status());
    assertEquals(200, visitor.get(CLUB + "/issues?from=-7x").status());
  }

  @Test
  void aTitleOfPicturesAloneIsShownEverywhere() {
    visitor.post(ISSUE + "/save", Map.of("was.subject", subject(), "set.subject", "🎉🎉🏽‍♀️"));
    for (String page : List.of(ISSUE, CLUB + "/issues", ISSUE + "/versions")) {
      assertTrue(visitor.get(page).body().contains("🎉🎉🏽‍♀️"), page);
    }
    assertEquals(200, visitor.get(ISSUE + "/shown?as=page").status());
  }

  private String subject() {
    String before = "name=\"subject\" value=\"";
    String page = visitor.get(ISSUE).body();
    int at = page.indexOf(before) + before.length();
    return page.substring(at, page.indexOf('"', at));
  }

  @Test
  void whatIsPressedTwiceHappensOnce() {
    for (int i = 0; i < 2; i++) {
      assertEquals(303, visitor.post(CLUB + "/issues", Map.of("id", "2027-01")).status());
      visitor.post(CLUB + "/acts/ask-approval", Map.of("issue", "2026-12", "back", ISSUE));
      visitor.post(CLUB + "/acts/approve-issue", Map.of("issue", "2026-12", "back", ISSUE));
    }
    assertEquals(1, visitor.aws.mails.size());
    assertTrue(visitor.get(ISSUE).body().contains("✓ Godkendt"));
  }

  @Test
  void whoseRoleIsTakenAwayMeanwhileSavesNoMore() {
    visitor.as("rosa@bibliotek.example", "writer");
    String was = subject();
    visitor.login.with("rosa@bibliotek.example");
    visitor.now = visitor.now.plus(Duration.ofMinutes(16));
    Page page = visitor.post(ISSUE + "/save", Map.of("was.subject", was, "set.subject", "Mit"));
    assertEquals(403, page.status());
    visitor.as("frida@bibliotek.example", "admin");
    assertEquals(was, subject());
  }

  @Test
  void anIdeaIsKeptUsedAndPutAway() {
    visitor.post(CLUB + "/ideas", Map.of("note", "Natbussen <b>", "link", "https://a.example/n"));
    String page = visitor.get(CLUB + "/ideas").body();
    assertTrue(page.contains("Natbussen &lt;b"), page);
    String before = "value=\"idea:";
    int at = page.indexOf(before) + before.length();
    String idea = page.substring(at, page.indexOf('"', at));
    Page used = visitor.post(ISSUE, Map.of("do", "idea:" + idea, "saved", "yes"));
    assertTrue(used.location().endsWith("#part-7"), used::toString);
    page = visitor.get(ISSUE).body();
    assertTrue(page.contains("https://a.example/n"), page);
    assertTrue(page.contains("Natbussen \\&lt;b"), page);
    assertFalse(visitor.get(CLUB + "/ideas").body().contains("Natbussen"));
    String wrong = visitor.post(CLUB + "/ideas", Map.of("note", " ", "link", "nej")).body();
    assertTrue(wrong.contains("role=\"alert\""), wrong);
    visitor.post(CLUB + "/ideas", Map.of("link", "javascript:alert(1)"));
    assertFalse(visitor.get(CLUB + "/ideas").body().contains("javascript:"), "nothing is kept");
  }

  @Test
  void whatAPageAsksForByItselfEndsNoSignInThatIsUnderWay() {
    visitor.cookies().clear();
    visitor.login.with("rosa@bibliotek.example", "writer");
    String begun = visitor.begin(CLUB);
    Page asked = visitor.ask("GET", ISSUE, Map.of(), Map.of("sec-fetch-dest", "empty"));
    assertEquals(401, asked.status());
    assertEquals(List.of(), visitor.set);
    assertEquals(CLUB, visitor.finish("rosa@bibliotek.example", begun).location());
  }

  @Test
  void whatAPhoneSharesIsAnIdeaAlsoAfterSigningIn() {
    String manifest = visitor.get(CLUB + "/ideas/manifest").body();
    assertTrue(manifest.contains("\"action\":\"" + CLUB + "/ideas\""), manifest);
    assertTrue(manifest.contains("\"method\":\"GET\""), manifest);
    String shared =
        CLUB + "/ideas?title=Natbussen*&text=L%C3%A6s+%28https%3A%2F%2Fa.example%2Fn%3Fx%3D1%29+nu";
    visitor.cookies().clear();
    visitor.login.with("rosa@bibliotek.example", "writer");
    Page back = visitor.finish("rosa@bibliotek.example", visitor.begin(shared));
    String page = visitor.get(back.location()).body();
    assertTrue(page.contains("name=\"link\" value=\"https://a.example/n?x=1\""), page);
    assertTrue(page.contains(">\nNatbussen*\nLæs () nu</textarea>"), page);
    assertTrue(visitor.get(CLUB + "/ideas").body().contains("Her er ingen idéer endnu"), "asked");
    assertEquals(
        303, visitor.post(CLUB + "/ideas", Map.of("link", "https://a.example/n")).status());
    assertTrue(visitor.get(CLUB + "/ideas").body().contains("href=\"https://a.example/n\""));
  }

  @Test
  void aLongShareWaitsOnItsPageForWhoSignsInBesideIt() {
    visitor.cookies().clear();
    String shared = "link=https%3A%2F%2Fa.example%2Fn&text=" + "x".repeat(2_000);
    Page kept = visitor.get(CLUB + "/ideas?" + shared);
    assertEquals(401, kept.status());
    assertTrue(kept.body().contains("name=\"note\" value=\"" + "x".repeat(2_000)), kept.body());
    assertTrue(kept.body().contains("name=\"link\" value=\"https://a.example/n\""), kept.body());
    visitor.as("rosa@bibliotek.example", "writer");
    Map<String, String> idea = Map.of("link", "https://a.example/n", "note", "x".repeat(2_000));
    assertEquals(303, visitor.post(CLUB + "/ideas", idea).status());
    assertTrue(visitor.get(CLUB + "/ideas").body().contains("x".repeat(2_000)));
  }

  @Test
  void anotherPageThatWasAskedForWithTooMuchIsOpenedWithoutIt() {
    visitor.cookies().clear();
    visitor.login.with("rosa@bibliotek.example", "writer");
    String begun = visitor.begin(CLUB + "/issues?from=" + "1".repeat(2_000));
    assertEquals(CLUB + "/issues", visitor.finish("rosa@bibliotek.example", begun).location());
  }

  @Test
  void theLibraryIsWrittenInTheConsole() {
    assertTrue(visitor.get(CLUB).body().contains("Bibliotekets oplysninger mangler"));
    Map<String, String> form =
        Map.of(
            "name", "Nordby Bibliotek, Nordby Kommune",
            "cvr", "12345678",
            "address", "Torvet 1, 9999 Nordby",
            "email", "bibliotek@nordby.example",
            "telephone", "12 34 56 78",
            "dpo.name", "Kommunens DPO",
            "dpo.email", "dpo@nordby.example",
            "dpo.telephone", "12 34 56 79");
    Page saved = visitor.post("/admin/library", form);
    assertEquals(303, saved.status(), saved::body);
    assertTrue(visitor.get("/admin/library").body().contains("Nordby Bibliotek"));
    assertFalse(visitor.get(CLUB).body().contains("Bibliotekets oplysninger mangler"));
  }
}
