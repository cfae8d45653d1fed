package agora.admin;

import static agora.edge.lambda.Json.asList;
import static agora.edge.lambda.Json.asMap;
import static agora.edge.lambda.Json.asText;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import agora.ids.MailingId;
import agora.insights.Stats;
import agora.stack.Item;
import agora.testkit.aws.NearStore;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What staff are told of issues is so; now it is 24 November 2026. */
final class IssueTruthTest {

  private static final String ISSUE = "'club': 'her-er-debat', 'issue': '2026-12'";

  private final Staff staff = new Staff();

  IssueTruthTest() {
    for (String file : List.of("save-club", "save-event", "save-issue")) {
      assertEquals(true, staff.sends(file).get("ok"), file);
    }
  }

  @AfterEach
  void close() {
    staff.close();
  }

  private Map<String, @Nullable Object> gives(String command, String fields) {
    return staff.asks("{'command': '%s', %s}".formatted(command, fields));
  }

  private Map<String, @Nullable Object> done(String command, String fields) {
    Map<String, @Nullable Object> answer = gives(command, fields);
    assertEquals(true, answer.get("ok"), answer::toString);
    return asMap(answer.get("result"));
  }

  private List<String> fields(Map<String, @Nullable Object> refused) {
    return asList(refused.get("errors")).stream()
        .map(each -> asText(asMap(each).get("field")))
        .toList();
  }

  private Object state() {
    return asText(
        asMap(asList(done("list-issues", "'club': 'her-er-debat'").get("issues")).getFirst())
            .get("state"));
  }

  private void counted(String key, Map<String, Long> counts) {
    Item lane = Item.of(key, "0");
    counts.forEach(lane::with);
    try (var dynamo = NearStore.environment(staff.environment).dynamo()) {
      dynamo.putItem(
          put ->
              put.tableName(Objects.requireNonNull(staff.environment.get("STATS_TABLE")))
                  .item(lane.values()));
    }
  }

  @Test
  void anIssuesStateSaysWhatIs() {
    assertEquals("draft", state());
    done("approve-issue", ISSUE);
    assertEquals("planned", state());
    done("send-now", ISSUE);
    assertEquals("waiting", state());
    done("undo-mailing", "'club': 'her-er-debat', 'mailing': 'her-er-debat_2026-12'");
    assertEquals("undone", state());
  }

  @Test
  void aMailingThatIsWhollySentSaysSoAndCannotBeCancelled() {
    UnderWay.begin(staff).close();
    assertEquals("sending", state());
    String named = "'club': 'her-er-debat', 'mailing': 'her-er-debat_2026-12'";
    counted(Stats.ofMailing(new MailingId(UnderWay.MAILING)), Map.of("sent", 2L));
    assertEquals("paused", done("pause-mailing", named).get("state"));
    assertEquals("sending", done("resume-mailing", named).get("state"));
    counted(Stats.ofMailing(new MailingId(UnderWay.MAILING)), Map.of("sent", 2L, "missing", 1L));
    assertEquals("sent", state());
    assertEquals("sent", done("report", ISSUE).get("state"));
    Map<String, @Nullable Object> refused = gives("cancel-mailing", named);
    assertEquals(409, refused.get("status"), refused::toString);
    counted(Stats.ofMailing(new MailingId(UnderWay.MAILING)), Map.of("sent", 2L));
    assertEquals("cancelled", done("cancel-mailing", named).get("state"));
  }

  @Test
  void anApprovalIsTakenBackAndWithItTheMailingThatWaits() {
    assertEquals(409, gives("withdraw-approval", ISSUE).get("status"), "it is a draft");
    done("approve-issue", ISSUE);
    assertEquals(false, done("withdraw-approval", ISSUE).get("undone"));
    assertEquals("draft", state());
    done("approve-issue", ISSUE);
    done("send-now", ISSUE);
    assertEquals(true, done("withdraw-approval", ISSUE).get("undone"));
    assertEquals(409, gives("send-now", ISSUE).get("status"));
  }

  private boolean isSentByHand(Map<String, @Nullable Object> checked) {
    return asList(checked.get("warnings")).stream()
        .anyMatch(each -> "leaves".equals(asMap(each).get("field")));
  }

  /** The planner asks the same: RightIssueTest has it leave, or not. */
  @Test
  void whatWasRegrettedIsSaidToLeaveByItselfOnlyWhenItIsApprovedAnew() {
    assertEquals("2026-12-01T08:00:00Z", done("approve-issue", ISSUE).get("leavesAt"));
    done("send-now", ISSUE);
    staff.now = staff.now.plusSeconds(60);
    done("undo-mailing", "'club': 'her-er-debat', 'mailing': 'her-er-debat_2026-12'");
    assertEquals("undone", state());
    assertTrue(isSentByHand(done("check-issue", ISSUE)), "it is approved from before");
    Map<String, @Nullable Object> approved = done("approve-issue", ISSUE); // in the same second
    assertNull(approved.get("leavesAt"));
    assertTrue(isSentByHand(approved), approved::toString);
    assertEquals("undone", state());

    staff.now = staff.now.plusSeconds(1);
    approved = done("approve-issue", ISSUE);
    assertEquals("2026-12-01T08:00:00Z", approved.get("leavesAt"));
    assertFalse(isSentByHand(approved), approved::toString);
    assertEquals("planned", state());
    assertFalse(isSentByHand(done("check-issue", ISSUE)));

    done("withdraw-approval", ISSUE);
    assertEquals("undone", state());
  }

  @Test
  void anIssueThatHasLeftKeepsItsApproval() {
    done("approve-issue", ISSUE);
    UnderWay.begin(staff).close();
    assertEquals(409, gives("withdraw-approval", ISSUE).get("status"));
  }

  @Test
  void aMonthHasOneIssueAndAnotherNamesItsOwnOrNone() {
    String jul = "'club': 'her-er-debat', 'id': 'jul', 'subject': 'Jul'";
    assertEquals(List.of("leaves"), fields(gives("save-issue", jul + ", 'leaves': '2026-12'")));
    assertEquals(List.of("leaves"), fields(gives("save-issue", jul + ", 'leaves': 'snart'")));
    done("save-issue", jul + ", 'leaves': '2026-12-15'");
    done("save-issue", jul);
    done("save-issue", jul + ", 'leaves': '2027-01'");
    assertEquals(
        List.of("id"),
        fields(gives("save-issue", "'club': 'her-er-debat', 'id': '2027-01', 'subject': 'J'")));
  }

  @Test
  void anIssueIsNotApprovedWithAnEventThatIsCancelledOrOver() {
    done(
        "cancel-event",
        "'club': 'her-er-debat', 'event': 'hvem-lytter-byraadet-til', 'dryRun': false");
    assertEquals(List.of("blocks[6].event"), fields(gives("approve-issue", ISSUE)));
    done(
        "uncancel-event",
        "'club': 'her-er-debat', 'event': 'hvem-lytter-byraadet-til', 'dryRun': false");
    done("approve-issue", ISSUE);
    String over = Staff.file("save-issue").replace("\"id\": \"2026-12\"", "\"id\": \"2027-01\"");
    staff.asks(over);
    assertEquals(
        List.of("blocks[6].event"),
        fields(gives("approve-issue", "'club': 'her-er-debat', 'issue': '2027-01'")),
        "the event is over when the January issue leaves");
  }

  private List<String> warnings() {
    return asList(done("approve-issue", ISSUE).get("warnings")).stream()
        .filter(each -> !"issue".equals(asMap(each).get("field"))) // a trial has no domain
        .map(each -> asText(asMap(each).get("message")))
        .toList();
  }

  @Test
  void approvalWarnsOfAShortHeadStartAndOfFewCodes() {
    counted(Stats.ofClub("her-er-debat"), Map.of("active", 200L));
    counted(Stats.ofTickets("her-er-debat", "hvem-lytter-byraadet-til"), Map.of("slots", 25L));
    assertEquals(List.of(), warnings(), "75 hours and 25 codes for 200 members");
    counted(Stats.ofTickets("her-er-debat", "hvem-lytter-byraadet-til"), Map.of("slots", 15L));
    assertTrue(warnings().getFirst().contains("15 koder"), () -> warnings().toString());
    counted( // whoever has a code knows when the sale begins, and save-event would not move it
        Stats.ofTickets("her-er-debat", "hvem-lytter-byraadet-til"), Map.of("slots", 20L));
    String sooner =
        Staff.file("save-event").replace("2026-12-04T11:00:00Z", "2026-12-01T11:00:00Z");
    assertEquals(true, staff.asks(sooner).get("ok"));
    assertTrue(
        warnings().stream().anyMatch(each -> each.contains("3 timer, før salget")),
        () -> warnings().toString());
  }

  @Test
  void aMonthIsNeitherShiftedIntoThePastNorSkippedWhenItIsOver() {
    String month = "'club': 'her-er-debat', 'month': ";
    assertEquals(
        List.of("at"), fields(gives("shift-issue", month + "'2026-12', 'at': '2026-11-24T10:59'")));
    done("shift-issue", month + "'2026-12', 'at': '2026-11-24T11:01'"); // 10:01 in UTC
    assertEquals(List.of("month"), fields(gives("skip-issue", month + "'2026-10'")));
    assertEquals(List.of("month"), fields(gives("skip-issue", month + "'2031-10'")));
    done("skip-issue", month + "'2027-07'");
  }

  @Test
  void aPreviewToNobodyIsRefused() {
    Map<String, @Nullable Object> refused = gives("preview-issue", ISSUE);
    assertEquals(409, refused.get("status"), refused::toString);
    assertTrue(asText(refused.get("detail")).contains("panel"), refused::toString);
  }
}
