package agora.admin;

import static agora.edge.lambda.Json.asList;
import static agora.edge.lambda.Json.asMap;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class RefusalsTest {

  private final Staff staff = new Staff();

  @BeforeEach
  void aClubWithAnEvent() {
    staff.dynamo.clear();
    staff.sends("save-club");
    staff.sends("save-event");
  }

  @AfterAll
  void close() {
    staff.close();
  }

  @Test
  void anUnknownCommandIsToldTheKnownOnes() {
    Map<String, @Nullable Object> answer = staff.asks("{'command': 'fly'}");
    assertEquals(List.of("command"), fields(answer));
    assertTrue(answer.toString().contains("approve-issue"));
  }

  @Test
  void anUnknownFieldIsNamedWithItsPath() {
    Map<String, @Nullable Object> answer =
        staff.asks(
            "{'command': 'save-issue', 'club': 'her-er-debat', 'id': 'x', 'blocks': [{'id': 'a',"
                + " 'kind': 'song', 'link': 'y'}]}");
    assertEquals(List.of("blocks[0].kind", "blocks[0].link"), fields(answer));
  }

  @Test
  void aFieldThatBlocksOfAKindDoNotHaveIsRefused() {
    String block = "{'id': '%s', 'kind': '%s', 'isbn': '1', 'event': 'e'}";
    Map<String, @Nullable Object> answer =
        staff.asks(
            "{'command': 'save-issue', 'club': 'her-er-debat', 'id': '2026-12', 'blocks': ["
                + String.join(
                    ", ",
                    block.formatted("a", "text"),
                    block.formatted("b", "book"),
                    block.formatted("c", "event"))
                + "]}");
    assertEquals(
        List.of("blocks[0].isbn", "blocks[0].event", "blocks[1].event", "blocks[2].isbn"),
        fields(answer));
  }

  @Test
  void brokenJsonOverHttpIsAProblemWithStatus400() {
    Map<String, @Nullable Object> answer = staff.posts("{'command': ");
    assertEquals(400, answer.get("statusCode"));
    assertEquals(
        "application/problem+json; charset=utf-8",
        asMap(answer.get("headers")).get("content-type"));
    assertFalse(String.valueOf(answer.get("body")).contains("Exception"));
  }

  @Test
  void aCommandOverHttpAnswersAsOneCalledDirectly() {
    Map<String, @Nullable Object> answer =
        staff.posts("{'command': 'list-events', 'club': 'her-er-debat'}");
    assertEquals(200, answer.get("statusCode"));
    assertTrue(String.valueOf(answer.get("body")).startsWith("{\"ok\":true"));
  }

  @Test
  void theHourThatSummerTimeSkipsIsRefusedWithTheReason() {
    Map<String, @Nullable Object> answer =
        staff.asks(Staff.file("save-club").replace("09:00", "02:30"));
    assertEquals(List.of("rhythm.time"), fields(answer));
    assertTrue(answer.toString().contains("sommertiden"));
  }

  @Test
  void anIncompleteDraftIsSavedAndItsChecklistSaysWhatIsMissing() {
    Map<String, @Nullable Object> result =
        asMap(
            staff
                .asks(
                    "{'command': 'save-issue', 'club': 'her-er-debat', 'id': 'x', 'blocks': [{'id':"
                        + " 'a', 'kind': 'article', 'title': 'T', 'url': 'ftp://x', 'image':"
                        + " 'https://x.example/p.png', 'topics': ['sport']}]}")
                .get("result"));
    assertEquals(
        List.of(
            "subject",
            "preheader",
            "blocks[0].url",
            "blocks[0].linkText",
            "blocks[0].alt",
            "blocks[0].topics[0]"),
        fields(result));
    assertEquals(
        409,
        staff
            .asks("{'command': 'approve-issue', 'club': 'her-er-debat', 'issue': 'x'}")
            .get("status"));
  }

  @Test
  void anIssueThatMostlySellsNeedsAReason() {
    String issue =
        "{'command': 'save-issue', 'club': 'her-er-debat', 'id': 'x', 'subject': 'S', 'preheader':"
            + " 'P', 'reason': '%s', 'blocks': [{'id': 'a', 'kind': 'text'}, {'id': 'b', 'kind':"
            + " 'offer', 'title': 'B'}, {'id': 'c', 'kind': 'offer', 'title': 'C'}]}";
    assertEquals(List.of("reason"), fields(asMap(staff.asks(issue.formatted("")).get("result"))));
    assertEquals(List.of(), fields(asMap(staff.asks(issue.formatted("Julesalg")).get("result"))));
  }

  @Test
  void anEditVoidsTheApprovalAndNothingIsSent() {
    staff.sends("save-issue");
    assertEquals(true, staff.sends("approve-issue").get("ok"));
    staff.asks(Staff.file("save-issue").replace("Syv naboer og en motorvej", "Kære alle"));
    assertEquals(409, staff.sends("send-now").get("status"));
    assertFalse(staff.aws.asked.getLast().body().contains("her-er-debat_2026-12"));
  }

  @Test
  void anIssueThatGmailWouldClipIsNotApprovedAndAShorterOneIs() {
    String issue =
        "{'command': 'save-issue', 'club': 'her-er-debat', 'id': 'x', 'subject': 'S', 'preheader':"
            + " 'P', 'blocks': [%s]}";
    String approve = "{'command': 'approve-issue', 'club': 'her-er-debat', 'issue': 'x'}";
    String block = "{'id': 'a%d', 'kind': 'text', 'title': 'T', 'text': '%s'}";
    String words = "Vi mødes og taler om byen. ".repeat(220);
    List<String> blocks = IntStream.range(0, 20).mapToObj(n -> block.formatted(n, words)).toList();
    Map<String, @Nullable Object> saved =
        asMap(staff.asks(issue.formatted(String.join(", ", blocks))).get("result"));
    assertEquals(List.of("blocks"), fields(saved), "it is told at once");
    Map<String, @Nullable Object> answer = staff.asks(approve);
    assertEquals(409, answer.get("status"), answer::toString);
    assertEquals(List.of("blocks"), fields(answer));
    assertTrue(answer.toString().contains("Gmail viser kun de første 102"), answer::toString);
    staff.asks(issue.formatted(blocks.getFirst()));
    assertEquals(true, staff.asks(approve).get("ok"));
  }

  @Test
  void anIssueIsPreviewedBeforeItIsApprovedEachTimeAnewAndWaitsToBeSentAllTheSame() {
    staff.sends("save-issue");
    staff.hasPanel();
    for (int number = 1; number <= 2; number++) {
      Map<String, @Nullable Object> result = asMap(staff.sends("preview-issue").get("result"));
      assertEquals("her-er-debat_2026-12--panel-" + number, result.get("mailing"));
    }
    assertTrue(staff.aws.asked.getLast().body().contains("\"DelaySeconds\":0"));
    staff.sends("approve-issue");
    assertEquals(
        "her-er-debat_2026-12", asMap(staff.sends("send-now").get("result")).get("mailing"));
    staff.asks("{'command': 'save-issue', 'club': 'her-er-debat', 'id': 'x', 'blocks': []}");
    Map<String, @Nullable Object> unready =
        staff.asks("{'command': 'preview-issue', 'club': 'her-er-debat', 'issue': 'x'}");
    assertEquals(409, unready.get("status"));
  }

  @Test
  void aClosedClubGetsNoIssueAndNoPreviewAndItsNextIsApprovedAllTheSame() {
    staff.sends("save-issue");
    staff.asks("{'command': 'close-club', 'club': 'her-er-debat'}");
    int asked = staff.aws.asked.size();
    assertEquals(true, staff.sends("approve-issue").get("ok"));
    for (String command : List.of("preview-issue", "send-now")) {
      Map<String, @Nullable Object> answer = staff.sends(command);
      assertEquals(422, answer.get("status"), answer::toString);
      assertEquals(List.of("club"), fields(answer));
      assertTrue(answer.toString().contains("Klubben er lukket."), answer::toString);
    }
    assertEquals(asked, staff.aws.asked.size(), "nothing is sent, and nothing scheduled");
    staff.asks("{'command': 'close-club', 'club': 'her-er-debat', 'closed': false}");
    staff.hasPanel();
    assertEquals(true, staff.sends("preview-issue").get("ok"));
    assertEquals(true, staff.sends("send-now").get("ok"));
  }

  @Test
  void aWindowThatClosesBeforeItOpensIsRefused() {
    Map<String, @Nullable Object> answer =
        staff.asks(
            Staff.file("save-event").replace("2026-12-10T16:00:00Z", "2026-11-01T16:00:00Z"));
    assertEquals(List.of("closesAt"), fields(answer));
  }

  @Test
  void aDryRunJudgesEachRowAndImportsNothing() {
    String command =
        "{'command': 'import-codes', 'club': 'her-er-debat', 'event': 'hvem-lytter-byraadet-til',"
            + " 'csv': 'code\\nAAAA-1\\nAAAA-1\\n=1+1\\n'}";
    Map<String, @Nullable Object> result = asMap(staff.asks(command).get("result"));
    assertEquals(
        List.of("new", "duplicate", "bad"),
        asList(result.get("rows")).stream().map(row -> asMap(row).get("verdict")).toList());
    assertEquals(1, asMap(result.get("counts")).get("new"));
    assertEquals(result, asMap(staff.asks(command).get("result")));
  }

  @Test
  void anAbsentClubIsNotFound() {
    assertEquals(
        404, staff.asks("{'command': 'approve-issue', 'club': 'no', 'issue': 'x'}").get("status"));
  }

  @Test
  void whatTheClubDoesNotHaveIsSaidInTheSameWordsByEachCommand() {
    for (String command : List.of("approve-event-mails", "cancel-event")) {
      assertEquals(
          "Klubben har intet arrangement x.",
          staff.asks(ABSENT.formatted(command, "her-er-debat", "event")).get("detail"));
      assertEquals(
          "Der er ingen klub no.",
          staff.asks(ABSENT.formatted(command, "no", "event")).get("detail"));
    }
    for (String command : List.of("preview-issue", "approve-issue", "send-now", "report")) {
      Map<String, @Nullable Object> answer =
          staff.asks(ABSENT.formatted(command, "her-er-debat", "issue"));
      assertEquals("Klubben har ingen udgave x.", answer.get("detail"));
      assertEquals(List.of("issue"), fields(answer));
    }
    Map<String, @Nullable Object> noClub =
        staff.asks(ABSENT.formatted("approve-issue", "no", "issue"));
    assertEquals("Der er ingen klub no.", noClub.get("detail"));
    assertEquals(List.of("club"), fields(noClub));
  }

  @Test
  void staffAreAnsweredInDanishOrInEnglishIfTheyAskForIt() {
    String absent = "{'command': 'show-issue', 'club': 'her-er-debat', 'issue': 'x'%s}";
    assertEquals(
        "Klubben har ingen udgave x.",
        asMap(asList(staff.asks(absent.formatted("")).get("errors")).getFirst()).get("message"));
    Map<String, @Nullable Object> english = staff.asks(absent.formatted(", 'language': 'en'"));
    assertEquals("Not found", english.get("title"));
    assertEquals("The club has no issue x.", english.get("detail"));
    assertEquals(List.of("language"), fields(staff.asks(absent.formatted(", 'language': 'de'"))));
    String join = "{'command': 'add-member', 'club': 'her-er-debat', 'language': 'en'%s}";
    assertTrue(staff.asks(join.formatted("")).toString().contains("Skriv noget her."));
    assertTrue(
        staff
            .asks(join.formatted(", 'answerLanguage': 'en'"))
            .toString()
            .contains("This is needed."));
  }

  @Test
  void allThatIsWrongIsSaidAtOnce() {
    Map<String, @Nullable Object> answer =
        staff.asks(
            "{'command': 'save-club', 'id': 'Æ', 'name': '', 'sender': {'mailbox': 'a@b'},"
                + " 'rhythm': {'dayOfMonth': '1', 'zone': 'Mars'}, 'look': {'accent': 'red'},"
                + " 'hat': 1}");
    assertEquals(
        List.of(
            "about",
            "hat",
            "id",
            "look.accent",
            "name",
            "rhythm.dayOfMonth",
            "rhythm.time",
            "rhythm.zone",
            "sender.mailbox",
            "sender.name",
            "sender.replyTo",
            "topics"),
        fields(answer).stream().sorted().distinct().toList());
  }

  @Test
  void allThatIsWrongWithAnIssueOrAnEventIsSaidAtOnceToo() {
    assertEquals(
        List.of("blocks[0].kind", "blocks[1].id", "blocks[1].kind", "id", "subject"),
        fields(
                staff.asks(
                    "{'command': 'save-issue', 'club': 'her-er-debat', 'id': 'Æ', 'subject':"
                        + " 'a\\nb', 'blocks': [{'id': 'a', 'kind': 'song'}, {'id': 'a'}]}"))
            .stream()
            .sorted()
            .toList());
    assertEquals(
        List.of("ends", "place", "price", "shopUrl", "topics[0]"),
        fields(
                staff.asks(
                    Staff.file("save-event")
                        .replace("2026-12-10T20:00:00Z", "2026-12-10T17:00:00Z")
                        .replace("\"price\": 0", "\"price\": \"gratis\"")
                        .replace("\"place\"", "\"sted\"")
                        .replace("https://billet", "billet")
                        .replace("[\"demokrati\"", "[\"fodbold\"")))
            .stream()
            .filter(field -> !field.equals("sted"))
            .distinct()
            .sorted()
            .toList());
  }

  private static final String ABSENT = "{'command': '%s', 'club': '%s', '%s': 'x'}";

  private static List<String> fields(Map<String, @Nullable Object> answer) {
    return asList(answer.get("errors")).stream()
        .map(each -> String.valueOf(asMap(each).get("field")))
        .toList();
  }
}
