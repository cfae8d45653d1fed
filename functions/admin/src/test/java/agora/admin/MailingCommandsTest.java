package agora.admin;

import static agora.edge.lambda.Json.asList;
import static agora.edge.lambda.Json.asMap;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import agora.mailings.Claims;
import agora.mailings.Mailing;
import agora.mailings.Mailings;
import agora.mailings.Missing;
import agora.mailings.Reports;
import agora.store.Item;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Staff's commands on a mailing that is under way. */
final class MailingCommandsTest {

  private static final Instant NOW = Instant.parse("2026-11-24T10:00:00Z");

  private final Staff staff = new Staff();
  private final DynamoDbClient dynamo = UnderWay.begin(staff);
  private final String table = Objects.requireNonNull(staff.environment.get("MAILINGS_TABLE"));
  private final Mailings mailings = new Mailings(dynamo, table);

  @SuppressWarnings("NullAway.Init")
  private Claims claims;

  @BeforeEach
  void senders() {
    claims = new Claims(dynamo, table, () -> NOW);
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
    mailings.pause(UnderWay.MAILING, Mailing.Reason.COMPLAINTS);
    assertEquals("PLANNED", done("resume-mailing", "").get("state"));
    String asked = staff.aws.asked.getLast().body();
    assertTrue(asked.contains("requeue") && asked.contains("PlanQueue"), asked);
    assertEquals("PLANNED", done("resume-mailing", "").get("state"), "twice is as good");
  }

  @Test
  void whatIsOverCannotBePausedAndNotGoOn() {
    done("cancel-mailing", "");
    assertEquals(409, asks("pause-mailing", "").get("status"));
    assertEquals(409, asks("resume-mailing", "").get("status"));
    assertEquals("CANCELLED", done("cancel-mailing", "").get("state"));
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
    var held = (Claims.Attempt.Held) claims.claim(UnderWay.MAILING, 0);
    claims.write(
        held,
        new Claims.Change()
            .uncertain(Set.of(2))
            .sent(Set.of(0))
            .missing(Map.of(1, Missing.LEFT))
            .release(Claims.State.SETTLING));
    new Reports(dynamo, table)
        .take(UnderWay.MAILING, 0, List.of(new Reports.Report(Reports.Kind.BOUNCED, 0, false)));
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
    String more = ", 'link': 'l1', 'by': 'Karen', 'target': 'https://new.example/'";
    assertEquals("https://old.example/", done("correct-link", more).get("before"));
    done("correct-link", more);
    var key = Item.key(UnderWay.MAILING, "link#l1");
    var item = dynamo.getItem(get -> get.tableName(table).key(key)).item();
    assertEquals("https://new.example/", Item.present(item).text("target"));
    var corrections = Objects.requireNonNull(item.get("corrections")).l();
    assertEquals(1, corrections.size(), "the same again is no correction");
    assertEquals("Karen", Objects.requireNonNull(corrections.getFirst().m().get("by")).s());
    assertEquals(404, asks("correct-link", more.replace("l1", "l9")).get("status"));
    Map<String, @Nullable Object> bad =
        asks("correct-link", more.replace("https://new.example/", "javascript:alert(1)"));
    assertEquals("target", asMap(asList(bad.get("errors")).getFirst()).get("field"));
  }

  @Test
  void theReportTellsHowFarItIsAndWhenItWillBeDone() {
    Item lane =
        Item.of("M#" + UnderWay.MAILING, "0")
            .with("planned", 1000)
            .with("sent", 300)
            .with("reported", 290)
            .with("missing", 10)
            .with("uncertain", 40);
    dynamo.putItem(
        put ->
            put.tableName(Objects.requireNonNull(staff.environment.get("STATS_TABLE")))
                .item(lane.values()));
    Item pace = Item.of("pace", "account").with("rate", 50_000);
    dynamo.putItem(put -> put.tableName(table).item(pace.values()));
    List.of("save-club", "save-event", "save-issue").forEach(staff::sends);
    Map<String, @Nullable Object> report = asMap(staff.sends("report").get("result"));
    assertEquals("PLANNED", report.get("state"));
    assertEquals(650, report.get("remaining"));
    assertEquals(13, report.get("secondsLeft"));
    assertEquals(10, report.get("unreported"));
  }
}
