package agora.newsletter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import agora.members.Member;
import agora.store.Item;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

final class PlanningTest {

  private static final String ISSUE =
      "{\"task\":\"issue\",\"club\":\"her-er-debat\",\"at\":\"2026-12-01T08:00:00Z\"}";

  @SuppressWarnings("NullAway.Init")
  private Post post;

  @BeforeEach
  void open() throws IOException {
    post = new Post();
  }

  @AfterEach
  void close() {
    post.close();
  }

  private List<String> batches() {
    return post.aws.messagesOf(post.environment("PlannerFunction").getOrDefault("SEND_QUEUE", ""));
  }

  @Test
  void theScheduleSendsTheApprovedIssueInBatchesOfFifty() throws IOException {
    post.approvedIssue();
    post.members(120);
    post.member(500, "Bo", "da", Member.Tracking.NONE, Member.State.PENDING);
    assertEquals("planned", Post.call(post.planner, ISSUE).get("outcome"));
    assertEquals(3, batches().size());
    assertTrue(batches().get(2).contains("\"batch\":2"), batches()::toString);
  }

  @Test
  void planningTwiceChangesNothing() throws IOException {
    post.approvedIssue();
    post.members(120);
    post.planNow();
    var before = post.store.scan(post.template.table("MailingsTable"));
    post.planNow();
    assertEquals(before, post.store.scan(post.template.table("MailingsTable")));
    assertEquals(3, batches().size());
  }

  @Test
  void aPlanThatWasCutShortGoesOnWithTheSameBatches() throws IOException {
    post.approvedIssue();
    post.members(120);
    post.planNow();
    var before = post.store.scan(post.template.table("MailingsTable"));
    post.dynamo.updateItem(
        update ->
            update
                .tableName(post.mailings())
                .key(Item.key(Post.MAILING, "head"))
                .updateExpression("SET #s = :s, batches = :b, planned = :p, #c = :c")
                .expressionAttributeNames(Map.of("#s", "state", "#c", "cursor"))
                .expressionAttributeValues(
                    Map.of(
                        ":s", AttributeValue.fromS("PLANNING"),
                        ":b", AttributeValue.fromN("1"),
                        ":p", AttributeValue.fromN("50"),
                        ":c", AttributeValue.fromS("m0049"))));
    post.member(60, "Bo", "da", Member.Tracking.NONE, Member.State.LEFT);
    post.planNow();
    assertEquals(before, post.store.scan(post.template.table("MailingsTable")));
  }

  @Test
  void withNothingApprovedStaffAreToldAndNothingIsSent() throws IOException {
    post.members(3);
    assertEquals("none-approved", Post.call(post.planner, ISSUE).get("outcome"));
    assertEquals(1, post.aws.staffMails.size());
    assertTrue(post.aws.staffMails.getFirst().contains("redaktion@bibliotek.example"));
    assertEquals(List.of(), batches());
  }

  @Test
  void inTheSandboxPlanningIsRefused() throws IOException {
    post.approvedIssue();
    post.members(3);
    post.aws.production = false;
    assertEquals("refused-in-sandbox", Post.call(post.planner, ISSUE).get("outcome"));
    assertEquals(1, post.aws.staffMails.size());
    assertEquals(List.of(), batches());
  }

  @Test
  void housekeepingKeepsTheScheduleAndRemindsAWeekAndADayBefore() throws IOException {
    for (int day : new int[] {8, 2, 20}) {
      post.club(day, "09:00");
      Post.call(post.planner, "{\"task\":\"housekeeping\",\"at\":\"2026-12-01T04:00:00Z\"}");
    }
    assertEquals(2, post.aws.staffMails.size());
    String schedule = post.aws.schedules.getFirst();
    assertTrue(schedule.startsWith("issue-her-er-debat "), schedule);
    assertTrue(schedule.contains("at(2026-12-08T09:00:00)"), schedule);
    assertTrue(schedule.contains("Europe/Copenhagen"), schedule);
  }

  @Test
  void anIssueThatIsNotReadyIsCountedForTheAlarmAndOneThatIsReadyIsNot() throws IOException {
    post.club(8, "09:00");
    assertEquals(1, countedNotReady());
    post.approvedIssue();
    assertEquals(0, countedNotReady());
  }

  @SuppressWarnings("SystemOut") // a metric is a line of the log
  private long countedNotReady() throws IOException {
    PrintStream before = System.out;
    ByteArrayOutputStream lines = new ByteArrayOutputStream();
    System.setOut(new PrintStream(lines, true, StandardCharsets.UTF_8));
    try {
      Post.call(post.planner, "{\"task\":\"housekeeping\",\"at\":\"2026-12-01T04:00:00Z\"}");
    } finally {
      System.setOut(before);
    }
    return lines
        .toString(StandardCharsets.UTF_8)
        .lines()
        .filter(line -> line.contains("\"IssueNotReady\":1"))
        .count();
  }
}
