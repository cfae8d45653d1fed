package agora.newsletter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import agora.clubs.Clubs;
import agora.clubs.Language;
import agora.clubs.RhythmExceptions;
import agora.edge.lambda.LambdaFunction;
import agora.ids.MailingId;
import agora.issues.Approvals;
import agora.issues.Issue;
import agora.issues.Issues;
import agora.mailings.Mailing;
import agora.mailings.Mailings;
import agora.members.Member;
import agora.newsletter.planning.PlannerHandler;
import agora.stack.Item;
import agora.testkit.Weakened;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
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
    return post.aws.queues.sentTo(
        post.environment("PlannerFunction").getOrDefault("SEND_QUEUE", ""));
  }

  @Test
  void theScheduleSendsTheApprovedIssueInBatchesOfAHundred() throws IOException {
    post.approvedIssue();
    post.members(240);
    post.member(500, "Bo", Language.DANISH, Member.Tracking.NONE, Member.State.PENDING);
    assertEquals("planned", Post.call(post.planner, ISSUE).get("outcome"));
    assertEquals(3, batches().size());
    assertTrue(batches().get(2).contains("\"batch\":2"), batches()::toString);
  }

  @Test
  void planningTwiceChangesNothing() throws IOException {
    post.approvedIssue();
    post.members(240);
    post.planNow();
    var before = post.store.scan(post.template.table("MailingsTable"));
    post.planNow();
    assertEquals(before, post.store.scan(post.template.table("MailingsTable")));
    assertEquals(3, batches().size());
  }

  @Test
  void aPlanThatWasCutShortGoesOnWithTheSameBatches() throws IOException {
    post.approvedIssue();
    post.members(240);
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
                        ":p", AttributeValue.fromN("100"),
                        ":c", AttributeValue.fromS("m0099"))));
    post.member(160, "Bo", Language.DANISH, Member.Tracking.NONE, Member.State.LEFT);
    post.planNow();
    assertEquals(before, post.store.scan(post.template.table("MailingsTable")));
  }

  @Test
  void withNothingApprovedStaffAreToldAndNothingIsSent() throws IOException {
    post.members(3);
    assertEquals("none-approved", Post.call(post.planner, ISSUE).get("outcome"));
    assertEquals(1, post.aws.mails.size());
    assertTrue(post.aws.mails.getFirst().contains("redaktion@bibliotek.example"));
    assertEquals(List.of(), batches());
  }

  @Test
  void anIssueThatWasAskedForBeforeItsClubWasClosedDoesNotLeave() throws IOException {
    post.approvedIssue();
    post.members(3);
    Clubs clubs = new Clubs(post.contents());
    clubs.change("her-er-debat", _ -> RhythmExceptions.EMPTY.close(true, Instant.EPOCH));
    planWith(post.planner);
    assertEquals(List.of(), batches());
    assertEquals(1, post.aws.mails.size());
    assertTrue(post.aws.mails.getFirst().contains("lukket"), post.aws.mails::toString);
    clubs.change("her-er-debat", _ -> RhythmExceptions.EMPTY);
    planWith(post.planner);
    assertEquals(1, batches().size());
  }

  @Test
  void inTheSandboxPlanningIsRefused() throws IOException {
    post.approvedIssue();
    post.members(3);
    post.aws.ses(Map.of("sandbox", true));
    assertEquals("refused-in-sandbox", Post.call(post.planner, ISSUE).get("outcome"));
    assertEquals(1, post.aws.mails.size());
    assertEquals(List.of(), batches());
  }

  @Test
  void housekeepingKeepsTheScheduleAndRemindsAWeekAndADayBefore() throws IOException {
    for (int day : new int[] {8, 2, 20}) {
      post.club(day, "09:00");
      Post.message(
          post.planner,
          "{\"task\":\"housekeeping\",\"club\":\"her-er-debat\",\"at\":\"2026-12-01T04:00:00Z\"}");
    }
    assertEquals(2, post.aws.mails.size());
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
      Post.message(
          post.planner,
          "{\"task\":\"housekeeping\",\"club\":\"her-er-debat\",\"at\":\"2026-12-01T04:00:00Z\"}");
    } finally {
      System.setOut(before);
    }
    return lines
        .toString(StandardCharsets.UTF_8)
        .lines()
        .filter(line -> line.contains("issue-not-ready") && line.contains("\"Failures\":1"))
        .count();
  }

  private void approvedAt(String at) {
    new Approvals(post.contents()).save("her-er-debat", "2026-12", Instant.parse(at));
  }

  @Test
  void nothingLeavesWithinTenMinutesOfTheApproval() throws IOException {
    post.approvedIssue();
    post.members(3);
    approvedAt("2026-12-01T07:55:00Z");
    assertEquals("waiting", Post.call(post.planner, ISSUE).get("outcome"));
    assertEquals(List.of(), batches());
    assertEquals(301, post.aws.queues.sent.getFirst().delaySeconds());
    post.now = post.now.plusSeconds(301);
    assertTrue(post.asksForPlan());
    assertEquals(1, batches().size());
  }

  @Test
  void whatStaffRegretInTimeIsNeverPlannedAndCanBeSentAnew() throws IOException {
    post.approvedIssue();
    post.members(3);
    approvedAt("2026-12-01T07:55:00Z");
    Post.call(post.planner, ISSUE);
    Mailings mailings = new Mailings(post.dynamo, post.mailings());
    assertTrue(mailings.regret(new MailingId(Post.MAILING), Mailing.Reason.STAFF, post.now));
    post.now = post.now.plusSeconds(900);
    assertTrue(post.asksForPlan());
    assertEquals("cancelled", Post.call(post.planner, ISSUE).get("outcome"));
    assertEquals(List.of(), batches());

    assertTrue(mailings.again(new MailingId(Post.MAILING), post.now));
    assertTrue(post.asksForPlan());
    assertEquals(1, batches().size());
    assertFalse(
        mailings.regret(new MailingId(Post.MAILING), Mailing.Reason.STAFF, post.now),
        "it has begun");
    assertTrue(mailings.cancel(new MailingId(Post.MAILING), Mailing.Reason.STAFF, post.now));
    assertFalse(mailings.again(new MailingId(Post.MAILING), post.now), "some have got it");
  }

  @Test
  void anIssueThatIsEditedWhileItWaitsIsNotSentAndStaffAreToldOnce() throws IOException {
    post.approvedIssue();
    post.members(3);
    approvedAt("2026-12-01T07:55:00Z");
    Post.call(post.planner, ISSUE);
    new Issues(post.contents())
        .save(new Issue("her-er-debat", "2026-12", "Anden", "Nyt", List.of(), null));
    post.now = post.now.plusSeconds(900);
    assertTrue(post.asksForPlan());
    assertTrue(post.asksForPlan());
    assertEquals(Mailing.Reason.NOT_READY, post.head(Post.MAILING).reason());
    assertEquals(1, post.aws.mails.size());
    assertEquals(List.of(), batches());
  }

  @Test
  void linksOfAnotherDomainThanTheMailsAreRefusedWithASentence() throws IOException {
    post.approvedIssue();
    post.members(3);
    Map<String, String> environment = post.environment("PlannerFunction");
    environment.put("PUBLIC_BASE_URL", "https://abc.execute-api.eu-north-1.amazonaws.com");
    var planner =
        new PlannerHandler(post.aws.environment(environment), () -> post.now, new Random(1));
    assertEquals("refused-unaligned", Post.call(planner, ISSUE).get("outcome"));
    assertEquals("refused-unaligned", Post.call(planner, ISSUE).get("outcome"));
    assertEquals(1, post.aws.mails.size());
    assertEquals("planned", Post.call(post.planner, ISSUE).get("outcome"));
  }

  @Test
  void twoPlannersAtOnceMakeOnePlanAndWithoutTheHeadsConditionTwo() throws IOException {
    post.approvedIssue();
    post.members(240);
    post.aws.queues.beforeSending = () -> planWith(post.planner);
    planWith(post.planner);
    assertEquals(240, planned().size());
    assertEquals(240, Set.copyOf(planned()).size());
    assertEquals(240, post.head(Post.MAILING).planned());

    post.store.clear();
    post.club(1, "09:00");
    post.approvedIssue();
    post.members(240);
    try (Weakened store =
        new Weakened(
            post.store.endpoint(),
            "#batches = :is_batches",
            "#batches = :is_batches OR #batches <> :is_batches")) {
      Map<String, String> environment = post.environment("PlannerFunction");
      environment.put("AWS_ENDPOINT_URL_DYNAMODB", store.endpoint().toString());
      // The other has planned a batch, and this one goes on from before it.
      post.aws.queues.beforeSending = () -> planWith(slow(post.environment("PlannerFunction")));
      planWith(
          new PlannerHandler(post.aws.environment(environment), () -> post.now, new Random(1)));
      assertNotEquals(240, post.head(Post.MAILING).planned(), "the check must see two plans");
    }
  }

  /** A planner whose clock lets it plan one batch in each call. */
  private LambdaFunction slow(Map<String, String> environment) {
    AtomicLong calls = new AtomicLong();
    return new PlannerHandler(
        post.aws.environment(environment),
        () -> post.now.plusSeconds(20 * calls.getAndIncrement()),
        new Random(3));
  }

  private void planWith(LambdaFunction planner) {
    try {
      Post.message(planner, "{\"mailing\":\"" + Post.MAILING + "\"}");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private List<String> planned() {
    return post.batchesOf(Post.MAILING).stream().flatMap(List::stream).toList();
  }

  @Test
  void aPlanThatTakesLongGoesOnThroughTheQueue() throws IOException {
    post.approvedIssue();
    post.members(660);
    LambdaFunction planner = slow(post.environment("PlannerFunction"));
    int calls = 0;
    for (; post.aws.queues.sent.isEmpty() || post.planned() != 660; calls++) {
      planWith(planner);
    }
    planWith(planner);
    assertTrue(calls > 3, () -> "it took few calls");
    assertEquals(Mailing.State.PLANNED, post.head(Post.MAILING).state());
    assertEquals(660, Set.copyOf(planned()).size());
    assertEquals(7, Set.copyOf(batches()).size());
    assertTrue(
        post.aws
            .queues
            .sentTo(post.environment("PlannerFunction").getOrDefault("PLAN_QUEUE", ""))
            .getLast()
            .contains("\"call\":"));
  }

  @Test
  void aCrashAtAnyMessageLosesNobodyAndPlansNobodyTwice() throws IOException {
    post.approvedIssue();
    post.members(240);
    for (int crash = 0; crash < 3; crash++) {
      post.aws.queues.failsAfter.set(crash);
      planWith(post.planner);
    }
    planWith(post.planner);
    assertEquals(240, planned().size());
    assertEquals(240, Set.copyOf(planned()).size());
    assertEquals(3, Set.copyOf(batches()).size());
  }
}
