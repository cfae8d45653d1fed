package agora.admin;

import static agora.edge.lambda.Json.asList;
import static agora.edge.lambda.Json.asMap;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import agora.insights.Stats;
import agora.stack.Item;
import agora.testkit.aws.NearStore;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Staff see what is saved, and save what they mean to. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class SavedTest {

  private static final String CLUB = "{'command': '%s', 'club': 'her-er-debat'}";
  private static final String SAVE = "{'command': 'save-club', 'id': 'her-er-debat', %s}";

  private final Staff staff = new Staff();
  private final DynamoDbClient dynamo = NearStore.environment(staff.environment).dynamo();

  @BeforeEach
  void aClubWithAnIssueAndAnEvent() {
    staff.now = Staff.NOW;
    staff.dynamo.clear();
    List.of("save-club", "save-event", "save-issue").forEach(staff::sends);
  }

  @AfterAll
  void close() {
    dynamo.close();
    staff.close();
  }

  @Test
  void everyCommandRefusesAClubThatIsNot() {
    int asked = 0;
    for (Object each : asList(asMap(staff.sends("help").get("result")).get("commands"))) {
      Map<String, @Nullable Object> command = asMap(each);
      if (asMap(command.get("fields")).containsKey("club")) {
        String file = Staff.file(String.valueOf(command.get("command")));
        Map<String, @Nullable Object> answer =
            staff.asks(file.replace("\"her-er-debat\"", "\"ingen\""));
        assertEquals(404, answer.get("status"), command.get("command") + ": " + answer);
        assertEquals("club", asMap(asList(answer.get("errors")).getFirst()).get("field"));
        asked++;
      }
    }
    assertTrue(asked > 40, asked + " commands name a club");
  }

  @Test
  void aClubIsShownAsItIsSavedWithItsNextSixIssues() {
    staff.sends("skip-issue");
    Map<String, @Nullable Object> club = done(CLUB.formatted("show-club"));
    assertEquals("Her er debat", club.get("name"));
    assertEquals(1, club.get("version"));
    assertEquals(List.of("2027-07"), club.get("skipped"));
    assertEquals(6, asList(club.get("nextIssues")).size());
    assertEquals("2026-12-01T08:00:00Z", asList(club.get("nextIssues")).getFirst());
    done("{'command': 'close-club', 'club': 'her-er-debat'}");
    assertEquals(List.of(), done(CLUB.formatted("show-club")).get("nextIssues"));
    Map<String, @Nullable Object> row =
        asMap(asList(done("{'command': 'list-clubs'}").get("clubs")).getFirst());
    assertEquals(true, row.get("closed"));
    assertEquals(null, row.get("nextIssue"));
  }

  @Test
  void ofAClubOnlyWhatIsGivenChanges() {
    Map<String, @Nullable Object> before = done(CLUB.formatted("show-club"));
    done(SAVE.formatted("'look': {'accent': '#1f4a8a'}, 'languages': ['da']"));
    done(SAVE.formatted("'sender': {'replyTo': 'ny@bibliotek.example'}"));
    done(SAVE.formatted("'rules': {'invitation': 'KLUB-2026', 'minimumAge': 18}"));
    done(SAVE.formatted("'rules': {'invitation': ''}"));
    Map<String, @Nullable Object> after = done(CLUB.formatted("show-club"));
    assertEquals(Map.of("accent", "#1f4a8a"), after.get("look"));
    assertEquals(List.of("da"), after.get("languages"));
    assertEquals("ny@bibliotek.example", asMap(after.get("sender")).get("replyTo"));
    assertEquals(
        asMap(before.get("sender")).get("mailbox"), asMap(after.get("sender")).get("mailbox"));
    assertEquals(18, asMap(after.get("rules")).get("minimumAge"));
    assertEquals(null, asMap(after.get("rules")).get("invitation"));
    for (String same : List.of("name", "about", "topics", "rhythm", "staff", "privacy")) {
      assertEquals(before.get(same), after.get(same), same);
    }
  }

  @Test
  void aNewClubIsToldAllThatItLacks() {
    Map<String, @Nullable Object> answer = staff.asks("{'command': 'save-club', 'id': 'ny'}");
    assertEquals(List.of("name", "about", "sender", "rhythm", "topics"), fields(answer));
  }

  @Test
  void aTopicThatAnEventAnIssueOrAMemberHasIsNotDropped() {
    String without = "'topics': [{'id': 'ny', 'da': 'Ny', 'en': 'New'}]";
    Map<String, @Nullable Object> answer = staff.asks(SAVE.formatted(without));
    assertEquals(422, answer.get("status"), answer::toString);
    assertEquals(List.of("topics"), fields(answer));
    assertTrue(answer.toString().contains("demokrati"), answer::toString);

    staff.dynamo.clear();
    staff.sends("save-club");
    assertEquals(true, staff.asks(SAVE.formatted(without)).get("ok"), "nobody has one");

    staff.dynamo.clear();
    staff.sends("save-club");
    member("m1", "klima");
    assertEquals(422, staff.asks(SAVE.formatted(without)).get("status"));
    assertTrue(done(CLUB.formatted("show-club")).toString().contains("klima"));
  }

  @Test
  void anIssueIsShownAsItIsSavedAndWithItsMailing() {
    String show = "{'command': 'show-issue', 'club': 'her-er-debat', 'issue': '2026-12'}";
    Map<String, @Nullable Object> draft = done(show);
    assertEquals(false, draft.get("approved"));
    assertEquals(true, draft.get("ready"));
    assertEquals(null, draft.get("mailing"));
    assertEquals(7, asList(draft.get("blocks")).size());
    staff.sends("approve-issue");
    staff.sends("send-now");
    Map<String, @Nullable Object> waiting = done(show);
    assertEquals(true, waiting.get("approved"));
    assertEquals("waiting", asMap(waiting.get("mailing")).get("state"));
    assertEquals("2026-11-24T10:10:00Z", asMap(waiting.get("mailing")).get("leaves"));
    Map<String, @Nullable Object> row =
        asMap(asList(done(CLUB.formatted("list-issues")).get("issues")).getFirst());
    assertEquals(waiting.get("mailing"), row.get("mailing"));
    assertEquals(
        404,
        staff
            .asks("{'command': 'show-issue', 'club': 'her-er-debat', 'issue': 'x'}")
            .get("status"));
  }

  @Test
  void anEventIsShownWithItsMailsAndCodesAndNothingIsScheduledByLooking() {
    staff.sends("import-codes");
    int asked = staff.aws.asked.size();
    Map<String, @Nullable Object> event = done(Staff.file("show-event"));
    assertEquals(Map.of("slots", 10, "revealed", 0, "left", 10), event.get("codes"));
    assertEquals(3, asList(event.get("mailsToCome")).size());
    assertEquals(false, event.get("mailsApproved"));
    assertEquals(asked, staff.aws.asked.size());
    staff.sends("approve-event-mails");
    Map<String, @Nullable Object> row =
        asMap(asList(done(CLUB.formatted("list-events")).get("events")).getFirst());
    assertEquals(true, row.get("mailsApproved"));
    assertTrue(asMap(row.get("codes")).containsKey("left"), row.toString());
  }

  @Test
  void everyMailingIsListedWithItsIdTheLatestFirst() {
    member("m1", "klima");
    staff.sends("preview-issue");
    staff.sends("approve-issue");
    staff.now = Instant.parse("2026-11-24T11:00:00Z");
    staff.sends("send-now");
    List<?> mailings = asList(done(CLUB.formatted("list-mailings")).get("mailings"));
    assertEquals(
        List.of("her-er-debat_2026-12", "her-er-debat_2026-12--panel-1"),
        mailings.stream().map(row -> asMap(row).get("mailing")).toList());
    assertEquals("issue", asMap(mailings.getFirst()).get("kind"));
    assertEquals("panel", asMap(mailings.getLast()).get("kind"));
  }

  @Test
  void theCalendarSaysWhatLeavesWhenAndWhetherItWill() {
    for (int i = 0; i < 3; i++) {
      member("m" + i, i == 0 ? "kultur" : "demokrati");
    }
    dynamo.putItem(
        put ->
            put.tableName(Objects.requireNonNull(staff.environment.get("STATS_TABLE")))
                .item(Item.of("C#her-er-debat", "0").with("active", 3).values()));
    dynamo.putItem( // one of the two whom its topic interests has a code
        put ->
            put.tableName(Objects.requireNonNull(staff.environment.get("STATS_TABLE")))
                .item(
                    Item.of(Stats.ofTickets("her-er-debat", "hvem-lytter-byraadet-til"), "0")
                        .with("revealed", 1)
                        .values()));
    assertEquals(
        List.of(
            "2026-12-01T08:00:00Z issue 2026-12 not-approved 3",
            "2026-12-07T08:00:00Z before-event hvem-lytter-byraadet-til not-approved 2",
            "2026-12-09T08:00:00Z tickets-closing hvem-lytter-byraadet-til not-approved 1",
            "2026-12-11T08:00:00Z after-event hvem-lytter-byraadet-til not-approved 1",
            "2027-01-04T08:00:00Z issue null missing 3",
            "2027-02-01T08:00:00Z issue null missing 3"),
        calendar());
    staff.sends("approve-issue");
    staff.sends("approve-event-mails");
    assertEquals("2026-12-01T08:00:00Z issue 2026-12 approved 3", calendar().getFirst());
    assertTrue(calendar().get(1).contains(" approved "), calendar().toString());
    staff.sends("send-now");
    assertEquals("2026-11-24T10:10:00Z issue 2026-12 waiting null", calendar().getFirst());
    assertFalse(calendar().stream().anyMatch(each -> each.startsWith("2026-12-01")));
    staff.sends("undo-mailing");
    assertEquals("2026-12-01T08:00:00Z issue 2026-12 undone 3", calendar().getFirst());
    staff.sends("send-now");
    assertEquals("2026-11-24T10:10:00Z issue 2026-12 waiting null", calendar().getFirst());
    staff.sends("cancel-event");
    assertFalse(calendar().toString().contains("before-event"), calendar().toString());
  }

  @Test
  void aDraftIsRenderedAsMailAndPageAndNothingIsSent() {
    int asked = staff.aws.asked.size();
    Map<String, @Nullable Object> danish = done(Staff.file("render-issue"));
    String html = String.valueOf(danish.get("html"));
    assertTrue(html.contains("{{name_html}}"), html);
    assertFalse(html.contains("{{href_"), "its links lead where they will");
    assertFalse(String.valueOf(danish.get("text")).contains("{{click_"));
    assertTrue(
        String.valueOf(danish.get("page"))
            .toLowerCase(java.util.Locale.ROOT)
            .startsWith("<!doctype html>"));
    assertEquals("da", danish.get("language"));
    Map<String, @Nullable Object> english =
        done(Staff.file("render-issue").replace("\"issue\"", "\"in\": \"en\", \"issue\""));
    assertNotEquals(danish.get("text"), english.get("text"));
    assertEquals(asked, staff.aws.asked.size());
    assertEquals(
        List.of("in"),
        fields(
            staff.asks(
                Staff.file("render-issue").replace("\"issue\"", "\"in\": \"fr\", \"issue\""))));
  }

  private List<String> calendar() {
    return asList(done(CLUB.formatted("calendar")).get("departures")).stream()
        .map(each -> asMap(each))
        .map(
            each ->
                String.join(
                    " ",
                    String.valueOf(each.get("at")),
                    String.valueOf(each.get("kind")),
                    String.valueOf(each.get("about")),
                    String.valueOf(each.get("state")),
                    String.valueOf(each.get("estimate"))))
        .toList();
  }

  private void member(String id, String topic) {
    dynamo.putItem(
        put ->
            put.tableName(Objects.requireNonNull(staff.environment.get("MEMBERS_TABLE")))
                .item(
                    Item.of("her-er-debat", id)
                        .with("email", id + "@x.example")
                        .with("language", "da")
                        .with("topics", List.of(topic))
                        .with("tracking", "NONE")
                        .with("panel", true)
                        .with("state", "ACTIVE")
                        .with("source", "web")
                        .with("joined", "2026-11-01T10:00:00Z")
                        .values()));
  }

  private Map<String, @Nullable Object> done(String json) {
    Map<String, @Nullable Object> answer = staff.asks(json);
    assertEquals(true, answer.get("ok"), answer.toString());
    return asMap(answer.get("result"));
  }

  private static List<String> fields(Map<String, @Nullable Object> answer) {
    return asList(answer.get("errors")).stream()
        .map(each -> String.valueOf(asMap(each).get("field")))
        .toList();
  }
}
