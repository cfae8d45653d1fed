package agora.admin;

import static agora.edge.lambda.Json.asMap;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import agora.members.queues.DueEvidence;
import agora.stack.Item;
import agora.testkit.aws.NearStore;
import agora.work.JobsHandler;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** The yearly report counts what the tables hold, and finds what should be gone. */
final class PrivacyReportTest {

  private final Staff staff = new Staff();
  private final DynamoDbClient dynamo = NearStore.environment(staff.environment).dynamo();

  @BeforeEach
  void aYearAtTheLibrary() {
    staff.sends("save-club");
    staff.sends("add-member");
    staff.sends("import-suppressions");
    staff.sends("import-members");
    staff.sends("list-members");
    staff.sends("export-member");
    staff.posts(
        "{'command': 'show-member', 'club': 'her-er-debat', 'email': 'ivar@borger.example',"
            + " 'purpose': 'mail-trouble'}",
        Map.of("sub", "s", "cognito:groups", "[desk]"));
    staff.posts(
        "{'command': 'export-members', 'club': 'her-er-debat'}",
        Map.of("sub", "s", "cognito:groups", "[desk]"));
    staff.sends("erase-member");
  }

  @AfterEach
  void close() {
    dynamo.close();
    staff.close();
  }

  private Map<String, @Nullable Object> report(String more) {
    staff.dynamo.settle();
    Map<String, @Nullable Object> answer =
        staff.asks("{'command': 'privacy-report', 'club': 'her-er-debat'" + more + "}");
    assertEquals(true, answer.get("ok"), answer::toString);
    return asMap(answer.get("result"));
  }

  @Test
  void theYearIsCountedFromTheTables() {
    Map<String, @Nullable Object> year = report("");
    assertEquals(2026, year.get("year"));
    assertEquals(
        "{active=1, pending=1, former=0, bounced=0, complained=0}", text(year.get("members")));
    assertEquals(
        "{asked=1, confirmed=0, atTheDesk=1, imported=1, topics=1, personal=0, guardian=0}",
        text(year.get("consents")));
    assertEquals(
        "{leavers=0, unanswered=0, byStaff=1, topics=0, tracking=0}",
        text(year.get("withdrawals")));
    assertEquals(1, year.get("erasures"));
    assertEquals(
        "{reads=3, exports=1, byPurpose={club-work=1, mail-trouble=1, member-asked=1},"
            + " forbidden=1}",
        text(year.get("access")));
    assertEquals(
        "{memberships=0, evidence=0, unconfirmed=0, reduced=0}", text(year.get("overdue")));
    String words = text(year.get("text"));
    assertTrue(words.contains("Slettet efter anmodning: 1."), words);
    assertTrue(words.contains("Burde være væk nu: 0 "), words);
  }

  @Test
  void anotherYearIsAnotherYear() {
    Map<String, @Nullable Object> year = report(", 'year': 2025");
    assertEquals(0, year.get("erasures"));
    assertEquals(0, asMap(year.get("access")).get("reads"));
    assertEquals(0, asMap(year.get("consents")).get("atTheDesk"));
    assertEquals(
        422,
        staff
            .asks("{'command': 'privacy-report', 'club': 'her-er-debat', 'year': 2027}")
            .get("status"));
  }

  @Test
  void whatShouldBeGoneIsCounted() {
    new DueEvidence(dynamo, Objects.requireNonNull(staff.environment.get("CONSENTS_TABLE")))
        .put("her-er-debat", "somebody", staff.now.minus(Duration.ofDays(3)));
    assertEquals(1, asMap(report("").get("overdue")).get("evidence"));
    staff.now = staff.now.plus(Duration.ofDays(12)); // and no daily job has run
    Map<String, @Nullable Object> overdue = asMap(report("").get("overdue"));
    assertEquals(1, overdue.get("unconfirmed"));
    assertTrue(Integer.parseInt(text(overdue.get("memberships"))) > 0, overdue::toString);
  }

  /** At every other call AWS has done what it was asked for, and only the answer is lost. */
  @Test
  void aJobCountsTheSameWhereverItIsKilled() {
    List<String> lines = text(report("").get("text")).lines().toList();
    Working dying = new Working(staff, new JobsHandler.Pace(4, 3, 2), Working.ALWAYS_THE_SAME);
    boolean killed = true;
    int at = 1;
    for (; killed; at++) {
      String id =
          dying.begins(Map.of("command", "privacy-report", "club", "her-er-debat", "asJob", true));
      killed = dying.dies(at, at % 2 == 1);
      dying.works();
      assertEquals("done", asMap(dying.shows(id).get("job")).get("state"), "killed at call " + at);
      assertEquals(
          lines.subList(1, lines.size()),
          dying.result(id).stream().map(PrivacyReportTest::cell).toList(),
          "killed at call " + at);
      assertTrue(at < 100, "it never ends");
    }
    assertTrue(at > 15, "only " + at + " calls were killed at");
  }

  /** A cell without the quotes that a spreadsheet needs. */
  private static String cell(String line) {
    return line.startsWith("\"") ? line.substring(1, line.length() - 1) : line;
  }

  @Test
  void aClubThatIsTooLargeForACallIsCountedByAJob() {
    for (int n = 0; n < 10_000; n++) {
      Item row = member(n);
      dynamo.putItem(
          put ->
              put.tableName(Objects.requireNonNull(staff.environment.get("MEMBERS_TABLE")))
                  .item(row.values()));
    }
    Map<String, @Nullable Object> year = report("");
    assertTrue(year.containsKey("job") && !year.containsKey("members"), year::toString);
    Working working = new Working(staff, JobsHandler.Pace.USUAL, Working.ALWAYS_THE_SAME);
    working.works();
    Map<String, @Nullable Object> job = asMap(working.shows(text(year.get("job"))).get("job"));
    assertEquals(10_001, asMap(job.get("counts")).get("members-active"));
  }

  private static Item member(int n) {
    return Item.of("her-er-debat", "n" + n)
        .with("email", "n" + n + "@x.example")
        .with("language", "da")
        .with("topics", List.of())
        .with("tracking", "NONE")
        .with("state", "ACTIVE")
        .with("source", "web")
        .with("joined", "2026-11-01T10:00:00Z");
  }

  private static String text(@Nullable Object value) {
    return String.valueOf(value);
  }
}
