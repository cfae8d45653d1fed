package agora.admin;

import static agora.edge.lambda.Json.asList;
import static agora.edge.lambda.Json.asMap;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import agora.ids.MailingId;
import agora.mailings.BatchClaims;
import agora.mailings.Mailing;
import agora.mailings.Mailings;
import agora.mailings.Missing;
import agora.mailings.SesReports;
import agora.stack.Item;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Staff's commands on a mailing that is under way. */
final class MailingCommandsTest {

  private static final Instant NOW = Instant.parse("2026-11-24T10:00:00Z");

  private final Staff staff = new Staff();
  private final DynamoDbClient dynamo = UnderWay.begin(staff);
  private final String table = Objects.requireNonNull(staff.environment.get("MAILINGS_TABLE"));
  private final Mailings mailings = new Mailings(dynamo, table);

  @SuppressWarnings("NullAway.Init")
  private BatchClaims claims;

  @BeforeEach
  void aClubAndSenders() {
    staff.sends("save-club");
    claims = new BatchClaims(dynamo, table, () -> NOW);
  }

  @AfterEach
  void close() {
    dynamo.close();
    staff.close();
  }

  private Map<String, @Nullable Object> asks(String command, String more) {
    return staff.asks(
        "{'command': '%s', 'club': 'her-er-debat', 'mailing': '%s'%s}"
            .formatted(command, UnderWay.MAILING, more));
  }

  private Map<String, @Nullable Object> done(String command, String more) {
    Map<String, @Nullable Object> answer = asks(command, more);
    assertEquals(true, answer.get("ok"), answer::toString);
    return asMap(answer.get("result"));
  }

  @Test
  void aMailingThatIsPausedByALimitGoesOnAndItsBatchesAreAskedFor() {
    mailings.pause(new MailingId(UnderWay.MAILING), Mailing.Reason.COMPLAINTS, "");
    assertEquals("sending", done("resume-mailing", "").get("state"));
    String asked = staff.aws.asked.getLast().body();
    assertTrue(asked.contains("requeue") && asked.contains("PlanQueue"), asked);
    assertEquals("sending", done("resume-mailing", "").get("state"), "twice is as good");
  }

  @Test
  void whatIsOverCannotBePausedAndNotGoOn() {
    done("cancel-mailing", "");
    assertEquals(409, asks("pause-mailing", "").get("status"));
    assertEquals(409, asks("resume-mailing", "").get("status"));
    assertEquals("cancelled", done("cancel-mailing", "").get("state"));
  }

  @Test
  void theMailingOfAnotherClubIsUnknown() {
    Map<String, @Nullable Object> answer =
        staff.asks(
            "{'command': 'pause-mailing', 'club': 'other', 'mailing': '" + UnderWay.MAILING + "'}");
    assertEquals(404, answer.get("status"));
  }

  @Test
  void theListSaysOfEachWhoDidNotGetItWhy() {
    var held = (BatchClaims.Attempt.Held) claims.claim(new MailingId(UnderWay.MAILING), 0);
    claims.write(
        held,
        new BatchClaims.Change()
            .uncertain(Set.of(2))
            .sent(Set.of(0))
            .missing(Map.of(1, Missing.LEFT))
            .release(BatchClaims.State.SETTLING));
    new SesReports(dynamo, table)
        .take(
            new MailingId(UnderWay.MAILING),
            0,
            List.of(new SesReports.Report(SesReports.Kind.BOUNCED, 0, false)));
    assertEquals(
        List.of("m0@x.example BOUNCED", "m1@x.example LEFT", "null UNCERTAIN"),
        asList(done("list-missing", "").get("missing")).stream()
            .map(row -> asMap(row).get("email") + " " + asMap(row).get("reason"))
            .toList());
  }

  @Test
  void beforeItIsSentNobodyHasIt() {
    Map<String, @Nullable Object> answer = done("list-missing", "");
    assertEquals(3, asList(answer.get("missing")).size());
    assertEquals("NOT_YET", asMap(asList(answer.get("missing")).getFirst()).get("reason"));
    assertEquals(null, answer.get("next"));
  }

  @Test
  void aCorrectedLinkKeepsWhoCorrectedItAndFromWhere() {
    String more = ", 'link': 'l1', 'target': 'https://new.example/'";
    assertEquals("https://old.example/", done("correct-link", more).get("before"));
    done("correct-link", more);
    var key = Item.key(UnderWay.MAILING, "link#l1");
    var item = dynamo.getItem(get -> get.tableName(table).key(key).consistentRead(true)).item();
    assertEquals("https://new.example/", Item.present(item).text("target"));
    var corrections = Objects.requireNonNull(item.get("corrections")).l();
    assertEquals(1, corrections.size(), "the same again is no correction");
    assertEquals("command line", by(corrections.getFirst()));
    assertEquals(404, asks("correct-link", more.replace("l1", "l9")).get("status"));
    Map<String, @Nullable Object> bad =
        asks("correct-link", more.replace("https://new.example/", "javascript:alert(1)"));
    assertEquals("target", asMap(asList(bad.get("errors")).getFirst()).get("field"));
  }

  private static String by(AttributeValue correction) {
    return Objects.requireNonNull(correction.m().get("by")).s();
  }

  @Test
  void whoCorrectedALinkIsWhoeverIsSignedInAndNeverWhatTheCommandSays() {
    String command =
        "{'command': 'correct-link', 'club': 'her-er-debat', 'mailing': '%s', 'link': 'l1',"
            + " 'target': 'https://%s.example/'%s}";
    Map<String, String> karen =
        Map.of("sub", "4c1e", "email", "karen@bibliotek.example", "cognito:groups", "[approver]");
    staff.posts(command.formatted(UnderWay.MAILING, "one", ""), karen);
    staff.posts(
        command.formatted(UnderWay.MAILING, "two", ""),
        Map.of("sub", "4c1e", "cognito:groups", "[approver]"));
    Map<String, @Nullable Object> claimed =
        staff.posts(command.formatted(UnderWay.MAILING, "three", ", 'by': 'Ingen'"), karen);
    assertEquals(422, claimed.get("statusCode"), claimed::toString);
    var item =
        dynamo
            .getItem(
                get ->
                    get.tableName(table)
                        .key(Item.key(UnderWay.MAILING, "link#l1"))
                        .consistentRead(true))
            .item();
    assertEquals(
        List.of("karen@bibliotek.example", "4c1e"),
        Objects.requireNonNull(item.get("corrections")).l().stream()
            .map(MailingCommandsTest::by)
            .toList());
  }

  private void counted(Item counters) {
    dynamo.putItem(
        put ->
            put.tableName(Objects.requireNonNull(staff.environment.get("STATS_TABLE")))
                .item(counters.values()));
  }

  private static Item lane() {
    return Item.of("M#" + UnderWay.MAILING, "0");
  }

  private void paced(int thousandths) {
    Item pace = Item.of("pace", "account").with("rate", thousandths);
    dynamo.putItem(put -> put.tableName(table).item(pace.values()));
  }

  @Test
  void theReportTellsHowFarItIsAndWhenItWillBeDone() {
    counted(
        lane()
            .with("planned", 1000)
            .with("sent", 300)
            .with("reported", 290)
            .with("missing", 10)
            .with("uncertain", 40));
    paced(50_000);
    List.of("save-club", "save-event", "save-issue").forEach(staff::sends);
    Map<String, @Nullable Object> report = asMap(staff.sends("report").get("result"));
    assertEquals("sending", report.get("state"));
    assertEquals(650, report.get("remaining"));
    assertEquals(50.0, report.get("pace"));
    assertEquals(null, report.get("rate"), "nothing has left yet to measure it by");
    assertEquals(13, report.get("secondsLeft"));
    assertEquals(10, report.get("unreported"));
    assertEquals(0, report.get("lost"));
  }

  /** A mailing about an event, of which a batch of 50 has left at each of these times. */
  private String isSent(int batches, Instant... left) {
    String id = "her-er-debat_2026-11-24--events";
    mailings.begin(
        new Mailing(
            new MailingId(id),
            Mailing.Kind.BEFORE_EVENT,
            Mailing.State.PLANNED,
            null,
            "her-er-debat",
            "debat",
            "Her er debat <debat@bibliotek.example>",
            "svar@bibliotek.example",
            List.of(),
            batches * 50,
            batches,
            "m2",
            NOW,
            null,
            null,
            null));
    Set<Integer> all = IntStream.range(0, 50).boxed().collect(Collectors.toSet());
    for (int batch = 0; batch < left.length; batch++) {
      Instant at = left[batch];
      BatchClaims then = new BatchClaims(dynamo, table, () -> at);
      var held = (BatchClaims.Attempt.Held) then.claim(new MailingId(id), batch);
      held = then.intend(held, all);
      then.write(held, new BatchClaims.Change().sent(all).release(BatchClaims.State.SENT));
    }
    return id;
  }

  private Map<String, @Nullable Object> reportOf(String mailing) {
    Map<String, @Nullable Object> answer =
        staff.asks(
            "{'command': 'report', 'club': 'her-er-debat', 'mailing': '%s'}".formatted(mailing));
    assertEquals(true, answer.get("ok"), answer::toString);
    return asMap(answer.get("result"));
  }

  @Test
  void theReportOfAnyMailingMeasuresItsRateByWhatHasLeftAndNotByWhatWasAimedAt() {
    paced(50_000);
    Instant yesterday = NOW.minusSeconds(86_400);
    String id = isSent(10, yesterday, NOW.minusSeconds(20), NOW.minusSeconds(10), NOW);
    counted(Item.of("M#" + id, "0").with("planned", 500).with("sent", 200).with("reported", 150));
    counted(Item.of("T#her-er-debat#debat", "0").with("slots", 12));
    Map<String, @Nullable Object> report = reportOf(id);
    assertEquals(5.0, report.get("rate"), "100 mails in 20 seconds; yesterday's are another day");
    assertEquals(50.0, report.get("pace"));
    assertEquals(60, report.get("secondsLeft"), "300 at 5 a second");
    assertEquals(12, asMap(report.get("tickets")).get("slots"));
  }

  @Test
  void theRateIsToldToTheThousandthAndTheTimeThatIsLeftIsReckonedFromTheWholeOfIt() {
    String id = isSent(10, NOW.minusSeconds(30), NOW);
    counted(Item.of("M#" + id, "0").with("planned", 50_100).with("sent", 100));
    Map<String, @Nullable Object> report = reportOf(id);
    assertEquals(1.667, report.get("rate"), "50 mails in 30 seconds");
    assertEquals(30_000, report.get("secondsLeft"), "50 000 at 1.667 a second would be 29 995");
  }

  @Test
  void whatNothingWasHeardOfIsLostAfterThreeDaysAndStillToComeBefore() {
    String id = isSent(1, NOW.minusSeconds(71 * 3600));
    counted(Item.of("M#" + id, "0").with("planned", 50).with("sent", 50).with("reported", 47));
    assertEquals(3, reportOf(id).get("unreported"));
    assertEquals(0, reportOf(id).get("lost"));
    dynamo.deleteItem(
        delete -> delete.tableName(table).key(Item.key(id + "#0", "batch#000000#claim")));
    dynamo.deleteItem(delete -> delete.tableName(table).key(Item.key(id, "head")));
    isSent(1, NOW.minusSeconds(73 * 3600));
    assertEquals(0, reportOf(id).get("unreported"));
    assertEquals(3, reportOf(id).get("lost"));
  }

  @Test
  void aReportNamesAnIssueOrAMailingOfTheClub() {
    String both = ", 'issue': '2026-12'";
    assertEquals("mailing", field(asks("report", both)));
    assertEquals("mailing", field(staff.asks("{'command': 'report', 'club': 'her-er-debat'}")));
    assertEquals(
        404,
        staff
            .asks("{'command': 'report', 'club': 'other', 'mailing': '" + UnderWay.MAILING + "'}")
            .get("status"));
  }

  private static Object field(Map<String, @Nullable Object> answer) {
    return String.valueOf(asMap(asList(answer.get("errors")).getFirst()).get("field"));
  }
}
