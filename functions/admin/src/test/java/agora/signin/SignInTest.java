package agora.signin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import agora.admin.Visitor;
import agora.admin.Visitor.Page;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Who gets in, how long they stay, and what nobody can make them do. */
final class SignInTest {

  private static final String IDA = "ida@bibliotek.example";
  private static final String PAGE = "/admin/clubs/her-er-debat";

  private final Visitor visitor = new Visitor();

  @AfterEach
  void close() {
    visitor.close();
  }

  @Test
  void whoAsksForAPageSignsInAndComesBackToIt() {
    visitor.given("save-club");
    visitor.login.with(IDA, "writer");
    String authorize = visitor.begin(PAGE + "/issues?after=x");
    assertTrue(authorize.contains("code_challenge_method=S256"), authorize);
    Page back = visitor.finish(IDA, authorize);
    assertEquals(PAGE + "/issues?after=x", back.location(), "what was shared comes along");
    assertEquals(200, visitor.get(back.location()).status());
  }

  @Test
  void theCookieIsOpaqueAndOnlyForUs() {
    visitor.as(IDA, "writer");
    String cookie = visitor.set.getFirst();
    assertTrue(cookie.startsWith("__Host-staff="), cookie);
    for (String each : List.of("; HttpOnly", "; Secure", "; SameSite=Lax", "; Path=/")) {
      assertTrue(cookie.contains(each), cookie);
    }
    assertFalse(cookie.contains(IDA), cookie);
  }

  @Test
  void aCodeServesTheBrowserThatAskedForItAndOnce() {
    visitor.login.with(IDA, "writer");
    String back = visitor.back(IDA, visitor.begin("/admin"));
    Map<String, String> asked = Map.copyOf(visitor.cookies());
    visitor.cookies().clear();
    assertEquals(403, visitor.get(back).status());
    visitor.cookies().putAll(asked);
    assertEquals(403, visitor.get(back.replace("state=", "state=x")).status());
    assertEquals(302, visitor.get(back).status());
    visitor.cookies().putAll(asked);
    assertEquals(403, visitor.get(back).status());
  }

  @Test
  void aCodeOfAnotherBrowserIsNotTaken() {
    visitor.login.with(IDA, "writer");
    String theirs = visitor.back(IDA, visitor.begin("/admin"));
    String code = theirs.replaceAll(".*code=([^&]+).*", "$1");
    visitor.cookies().clear();
    String own = visitor.back(IDA, visitor.begin("/admin"));
    assertEquals(403, visitor.get(own.replaceFirst("code=[^&]+", "code=" + code)).status());
  }

  @Test
  void nobodyIsSentToAnotherSite() {
    visitor.login.with(IDA, "writer");
    Page begun = visitor.get("/admin/sign-in?back=https://elsewhere.example/");
    assertEquals("/admin", visitor.finish(IDA, begun.location()).location());
    visitor.cookies().clear();
    begun = visitor.get("/admin/sign-in?back=/admin//elsewhere.example");
    assertEquals("/admin", visitor.finish(IDA, begun.location()).location());
  }

  @Test
  void aDeskThatWasLeftAloneIsSignedOutAfterAnHour() {
    visitor.given("save-club");
    visitor.as(IDA, "writer");
    visitor.now = visitor.now.plus(Duration.ofMinutes(59));
    assertEquals(200, visitor.get(PAGE).status());
    visitor.now = visitor.now.plus(Duration.ofMinutes(59));
    assertEquals(200, visitor.get(PAGE).status());
    visitor.now = visitor.now.plus(Duration.ofMinutes(61));
    assertEquals(302, visitor.get(PAGE).status());
  }

  @Test
  void nobodyStaysLongerThanTwelveHours() {
    visitor.given("save-club");
    visitor.as(IDA, "writer");
    for (int half = 1; half < 24; half++) {
      visitor.now = visitor.now.plus(Duration.ofMinutes(30));
      assertEquals(200, visitor.get(PAGE).status(), "after " + half + " half hours");
    }
    visitor.now = visitor.now.plus(Duration.ofMinutes(30));
    assertEquals(302, visitor.get(PAGE).status());
  }

  @Test
  void aRoleThatIsTakenAwayIsGoneWithinAQuarterOfAnHour() {
    visitor.given("save-club");
    visitor.as(IDA, "admin");
    visitor.login.with(IDA, "desk");
    assertEquals(200, visitor.get("/admin/new-club").status());
    visitor.now = visitor.now.plus(Duration.ofMinutes(16));
    assertEquals(403, visitor.get("/admin/new-club").status());
  }

  @Test
  void whoIsDeletedInThePoolIsSignedOut() {
    visitor.given("save-club");
    visitor.as(IDA, "admin");
    visitor.login.without(IDA);
    visitor.now = visitor.now.plus(Duration.ofMinutes(16));
    assertEquals(302, visitor.get(PAGE).status());
  }

  @Test
  void whoSignsOutIsOutEverywhere() {
    visitor.given("save-club");
    visitor.as(IDA, "writer");
    Map<String, String> kept = Map.copyOf(visitor.cookies());
    Page out = visitor.post("/admin/sign-out", Map.of());
    assertTrue(out.location().startsWith(visitor.login.people().isEmpty() ? "" : "http://"));
    assertTrue(out.location().contains("/logout?"), out.location());
    visitor.cookies().putAll(kept);
    assertEquals(302, visitor.get(PAGE).status());
  }

  @Test
  void whatAnotherSitePostsIsRefused() {
    visitor.given("save-club");
    visitor.as(IDA, "admin");
    String act = visitor.get(PAGE).act();
    Map<String, String> form = Map.of("act", act, "id", "2026-12");
    assertEquals(
        403,
        visitor
            .ask("POST", PAGE + "/issues", form, Map.of("sec-fetch-site", "cross-site"))
            .status());
    assertFalse(visitor.get(PAGE + "/issues").body().contains("issues/2026-12"));
  }

  @Test
  void aFormOfAnotherSessionDoesNothingAndKeepsWhatWasWritten() {
    visitor.given("save-club");
    visitor.as("gert@bibliotek.example", "admin");
    String theirs = visitor.get(PAGE).act();
    visitor.as(IDA, "admin");
    Map<String, String> form =
        Map.of("act", theirs, "id", "2026-12", "text", "To hundrede <b>ord</b>");
    Page kept = visitor.ask("POST", PAGE + "/issues", form, Map.of());
    assertEquals(409, kept.status());
    assertTrue(kept.body().contains("To hundrede &lt;b>ord&lt;/b>"), kept.body());
    assertFalse(kept.body().contains(theirs), "the page carries its reader's own");
    assertFalse(visitor.get(PAGE + "/issues").body().contains("issues/2026-12"));
  }

  @Test
  void whatWasWrittenWhenTheSessionEndedStandsThereAfterSigningInAgain() {
    visitor.given("save-club");
    visitor.as(IDA, "admin");
    String act = visitor.get(PAGE).act();
    visitor.now = visitor.now.plus(Duration.ofHours(2));
    Map<String, String> form = Map.of("act", act, "id", "2026-12", "text", "To hundrede ord");
    Page kept = visitor.ask("POST", PAGE + "/issues", form, Map.of());
    assertEquals(401, kept.status());
    assertTrue(kept.body().contains("To hundrede ord"), kept.body());
    visitor.as(IDA, "admin");
    Page again = visitor.ask("POST", PAGE + "/issues", Map.of("id", "2026-12"), Map.of());
    assertEquals(409, again.status());
    Page saved =
        visitor.ask(
            "POST", PAGE + "/issues", Map.of("act", again.act(), "id", "2026-12"), Map.of());
    assertEquals(303, saved.status());
  }
}
