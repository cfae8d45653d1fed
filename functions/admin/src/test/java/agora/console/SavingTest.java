package agora.console;

import static agora.edge.lambda.Json.asMap;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import agora.admin.Visitor;
import agora.admin.Visitor.Page;
import agora.edge.lambda.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What is typed is saved field by field, by one or by two at once, and can be had again. */
final class SavingTest {

  private static final String CLUB = "/admin/clubs/her-er-debat";
  private static final String ISSUE = CLUB + "/issues/2026-12";
  private static final String SUBJECT = "Hvem bliver hørt?";

  private final Visitor visitor = new Visitor();

  SavingTest() {
    visitor.given("save-club", "save-event", "save-issue");
    visitor.now = visitor.now.plus(Duration.ofMinutes(1));
    frida();
  }

  @AfterEach
  void close() {
    visitor.close();
  }

  private void frida() {
    visitor.as("frida@bibliotek.example", "admin");
  }

  private void rosa() {
    visitor.as("rosa@bibliotek.example", "writer");
  }

  private Map<String, @Nullable Object> saves(String... fieldsWasNow) {
    Map<String, String> form = new HashMap<>();
    for (int i = 0; i < fieldsWasNow.length; i += 3) {
      form.put("was." + fieldsWasNow[i], fieldsWasNow[i + 1]);
      form.put("set." + fieldsWasNow[i], fieldsWasNow[i + 2]);
    }
    Page answer = visitor.post(ISSUE + "/save", form);
    assertEquals(200, answer.status(), answer::body);
    try {
      return Json.object(answer.body());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String subject() {
    return stored("<input type=\"text\" id=\"subject\" name=\"subject\" value=\"");
  }

  private String stored(String before) {
    String page = visitor.get(ISSUE).body();
    int at = page.indexOf(before);
    assertTrue(at >= 0, page);
    return page.substring(at + before.length(), page.indexOf('"', at + before.length()));
  }

  @Test
  void aFieldIsSavedAloneAndTheAnswerSaysWhen() {
    Map<String, @Nullable Object> answer = saves("subject", subject(), "Et nyt emne");
    assertEquals(true, answer.get("saved"));
    assertEquals("Gemt kl. 11.01.", answer.get("said"));
    assertEquals("Et nyt emne", subject());
  }

  @Test
  void aTextIsSentAsHtmlAndKeptAsMarkdown() {
    String id = stored("name=\"blocks[0].id\" value=\"");
    String was = stored("id=\"blocks-0-text\" data-html=\"").replace("&lt;", "<");
    saves(
        id + ".text",
        was.replace("&gt;", ">").replace("&amp;", "&").replace("&#34;", "\""),
        "<p>En <strong>fed</strong> tekst<script>x</script></p>");
    assertTrue(visitor.get(ISSUE).body().contains("En **fed** tekst</textarea>"));
  }

  @Test
  void whoWriteInDifferentFieldsAreNotInEachOthersWay() {
    String was = subject();
    rosa();
    saves("preheader", stored("name=\"preheader\" value=\""), "Rosas linje");
    frida();
    assertEquals(Map.of(), saves("subject", was, "Fridas emne").get("kept"));
    String page = visitor.get(ISSUE).body();
    assertTrue(page.contains("Rosas linje") && page.contains("Fridas emne"), page);
  }

  @Test
  void whoWritesInTheSameFieldSeesBothTextsAndLosesNone() {
    String was = subject();
    rosa();
    saves("subject", was, "Rosas emne");
    frida();
    Map<String, @Nullable Object> answer = saves("subject", was, "Fridas emne", "reason", "", "x");
    Map<String, @Nullable Object> theirs = asMap(asMap(answer.get("kept")).get("subject"));
    assertEquals("Rosas emne", theirs.get("text"));
    assertEquals("Rosa", theirs.get("by"));
    assertEquals("Rosas emne", subject());
    assertTrue(visitor.get(ISSUE).body().contains("\nx</textarea>"), "the other field is saved");
    saves("subject", "Rosas emne", "Fridas emne");
    assertEquals("Fridas emne", subject());
  }

  @Test
  void inWhichOrderTopicsAreTickedIsNothingThatTwoDisagreeOn() {
    String id = stored("name=\"blocks[2].id\" value=\"");
    Map<String, @Nullable Object> answer = saves(id + ".topics", "klima\ndemokrati", "klima");
    assertEquals(Map.of(), answer.get("kept"));
    assertEquals(true, answer.get("saved"));
  }

  @Test
  void aFieldThatCannotBeSavedHoldsBackNoOther() {
    String was = stored("name=\"preheader\" value=\"");
    String line = "x".repeat(201);
    Map<String, @Nullable Object> answer =
        saves("preheader", was, line, "subject", subject(), "Emnet er gemt");
    assertEquals(
        Map.of("preheader", "Brug én linje på højst 200 tegn."), asMap(answer.get("wrong")));
    assertEquals("Emnet er gemt", subject());
    assertEquals(was, stored("name=\"preheader\" value=\""));
  }

  @Test
  void aBlockThatIsGoneTakesNoTextWithIt() {
    String id = stored("name=\"blocks[1].id\" value=\"");
    visitor.post(ISSUE, Map.of("do", "remove:" + id, "saved", "yes"));
    Map<String, @Nullable Object> answer = saves(id + ".title", "Stemmen", "Min overskrift");
    assertTrue(
        String.valueOf(asMap(answer.get("kept")).get(id + ".title")).contains("fjernet delen"),
        answer::toString);
  }

  @Test
  void whatNobodyChangedVoidsNoApproval() {
    visitor.post(CLUB + "/acts/approve-issue", Map.of("issue", "2026-12", "back", ISSUE));
    assertEquals(false, saves("subject", subject(), subject()).get("saved"));
    assertTrue(visitor.get(ISSUE).body().contains("✓ Godkendt"));
    String said = String.valueOf(saves("subject", subject(), "Et andet").get("said"));
    assertTrue(said.contains("Godkendelsen er faldet bort."), said);
  }

  @Test
  void whoStillWritesWhileTheIssueLeavesIsToldThatItComesTooLate() {
    String was = subject();
    visitor.post(CLUB + "/acts/approve-issue", Map.of("issue", "2026-12", "back", ISSUE));
    visitor.post(CLUB + "/acts/send-now", Map.of("issue", "2026-12", "back", ISSUE));
    Page late =
        visitor.post(ISSUE + "/save", Map.of("was.subject", was, "set.subject", "For sent"));
    assertEquals(410, late.status());
    assertTrue(late.body().contains("kommer ikke med"), late.body());
    assertEquals(409, visitor.post(ISSUE, Map.of("do", "add:text", "saved", "yes")).status());
    visitor.post(
        CLUB + "/acts/undo-mailing", Map.of("mailing", "her-er-debat_2026-12", "back", ISSUE));
    assertEquals(was, subject());
    assertEquals(true, saves("subject", was, "Til tiden").get("saved"));
  }

  @Test
  void earlierTextsCanBeSeenAndHadAgain() {
    String was = subject();
    saves("subject", was, "Fridas emne");
    visitor.now = visitor.now.plus(Duration.ofMinutes(11));
    rosa();
    saves("subject", "Fridas emne", "Rosas emne");
    String page = visitor.get(ISSUE + "/versions").body();
    assertTrue(page.contains("<span title=\"rosa@bibliotek.example\">Rosa</span>"), page);
    assertTrue(page.contains("<p>Ændret: Emne.</p>"), page);
    assertTrue(page.contains("<del>Fridas</del><ins>Rosas</ins> emne"), page);
    String before = "name=\"of\" value=\"";
    int at = page.indexOf(before) + before.length();
    visitor.post(ISSUE + "/versions", Map.of("of", page.substring(at, page.indexOf('"', at))));
    assertEquals("Fridas emne", subject());
    visitor.now = visitor.now.plus(Duration.ofDays(401));
    frida();
    assertFalse(visitor.get(ISSUE + "/versions").body().contains("<ins>"), "they are kept so long");
  }

  @Test
  void whatIsTypedInOneSittingIsOneVersion() {
    String was = subject();
    saves("subject", was, "A");
    saves("subject", "A", "B");
    saves("subject", "B", "C");
    String page = visitor.get(ISSUE + "/versions").body();
    assertEquals(2, page.split("<section class=\"card\"", -1).length - 1, page);
  }

  @Test
  void pastedHtmlComesBackClean() {
    Page page =
        visitor.post(
            CLUB + "/clean",
            Map.of("html", "<p class=MsoNormal onclick=x()>Hej <b>Ida</b><script>1</script></p>"));
    assertEquals("<p>Hej <strong>Ida</strong></p>", page.body().strip());
    String much = "<p>" + "x".repeat(2_000_001) + "</p>";
    assertEquals(413, visitor.post(CLUB + "/clean", Map.of("html", much)).status());
  }

  @Test
  void theTextsOfTheLastIssueStayUnknownToAnotherClub() {
    visitor.as("ida@bibliotek.example", "writer@another-club");
    assertEquals(403, visitor.post(ISSUE + "/save", Map.of("set.subject", SUBJECT)).status());
    assertEquals(403, visitor.get(ISSUE + "/versions").status());
  }
}
