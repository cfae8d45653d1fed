package agora.newsletter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import agora.ids.MailingId;
import agora.mailings.Mailing;
import agora.mailings.Pace;
import agora.newsletter.sending.SenderHandler;
import agora.testkit.StandIns;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** All senders together keep to the account's rate. */
final class PacingTest {

  @SuppressWarnings("NullAway.Init")
  private Post post;

  @BeforeEach
  void open() throws IOException {
    post = new Post();
    post.approvedIssue();
  }

  @AfterEach
  void close() {
    post.close();
  }

  @Test
  void atFourteenASecondATenthIsLeftToSingleMails() throws IOException {
    post.aws.ses(Map.of("maxSendRate", 14));
    post.members(50);
    post.planNow();
    assertTrue(post.sends(0));
    assertEquals(
        List.of(12, 12, 12, 12, 2), post.aws.bulks.stream().map(StandIns.Bulk::entries).toList());
    assertEquals(
        List.of(0L, 953L, 1906L, 2859L, 3812L), // 12.6 a second
        post.aws.bulks.stream()
            .map(bulk -> Duration.between(post.aws.bulks.getFirst().at(), bulk.at()).toMillis())
            .toList());
  }

  @Test
  void atOneASecondABatchIsPutBackBeforeTheFunctionsTimeIsOver() throws IOException {
    post.aws.ses(Map.of("maxSendRate", 1));
    post.members(50);
    post.planNow();
    assertTrue(post.sends(0));
    assertTrue(post.count(0, "sent") < 50);
    assertEquals("PLANNED", post.claim(0).text("state"));
    int messages = post.sendQueue().size();
    assertTrue(post.sends(0));
    assertEquals(50, post.count(0, "sent"));
    assertEquals(messages, post.sendQueue().size());
  }

  @Test
  void ourOwnRateBelowSesIsKept() throws IOException {
    post.members(50);
    post.planNow();
    Map<String, String> slow = new HashMap<>(post.environment("SenderFunction"));
    slow.put("MAX_MAILS_PER_SECOND", "10");
    var sender =
        new SenderHandler(post.aws.environment(slow), () -> post.now, new Random(1), post::passes);
    Post.message(sender, "{\"mailing\":\"" + Post.MAILING + "\",\"batch\":0}");
    assertEquals(5, post.aws.bulks.size());
    assertEquals(
        4,
        Duration.between(post.aws.bulks.getFirst().at(), post.aws.bulks.getLast().at())
            .toSeconds());
  }

  @Test
  void whenOurOwnDayIsFullTheRestGoesOnTomorrow() throws IOException {
    post.members(120);
    post.planNow();
    Map<String, String> warm = new HashMap<>(post.environment("SenderFunction"));
    warm.put("MAX_MAILS_PER_DAY", "60");
    var sender =
        new SenderHandler(post.aws.environment(warm), () -> post.now, new Random(1), post::passes);
    for (int batch = 0; batch < 2; batch++) {
      Post.message(sender, "{\"mailing\":\"" + Post.MAILING + "\",\"batch\":" + batch + "}");
    }
    assertEquals(50, post.aws.bulkEntries.size());
    assertEquals(Mailing.Reason.DAILY_QUOTA, post.head().reason());
    assertEquals(1, post.aws.schedules.size());
  }

  @Test
  void twoSendersThatFindTheDayFullAtOnceShareOneScheduleForTomorrow() throws IOException {
    post.members(240);
    post.planNow();
    post.aws.mails.clear();
    post.aws.statuses.put("m0002@example.org", "ACCOUNT_DAILY_QUOTA_EXCEEDED");
    post.aws.statuses.put("m0102@example.org", "ACCOUNT_DAILY_QUOTA_EXCEEDED");
    post.aws.onBulk = this::anotherSends;
    assertTrue(post.sends(0));
    String path = " /schedules/requeue-" + Post.MAILING;
    assertEquals(
        List.of("POST" + path, "POST" + path, "PUT" + path),
        post.aws.asked.stream()
            .map(StandIns.Asked::what)
            .filter(each -> each.endsWith(path))
            .toList(),
        "the second finds the first one's, and moves it");
    assertEquals(Mailing.Reason.DAILY_QUOTA, post.head().reason());
    assertEquals(1, post.aws.mails.size(), "staff are told once");
    post.aws.statuses.clear();
    post.now = post.now.plus(Duration.ofDays(1));
    Post.call(post.planner, "{\"task\":\"requeue\",\"mailing\":\"" + Post.MAILING + "\"}");
    for (int batch = 0; batch < 3; batch++) {
      assertTrue(post.sends(batch));
    }
    assertEquals(240, post.aws.bulkEntries.stream().map(StandIns.BulkEntry::to).distinct().count());
    assertEquals(240, post.aws.bulkEntries.size(), "nobody gets it twice");
  }

  /** While SES answers one sender, another has sent a batch. */
  private void anotherSends() {
    post.aws.onBulk = () -> {};
    try {
      Post.message(post.sender(3), "{\"mailing\":\"" + Post.MAILING + "\",\"batch\":1}");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Times that senders take at once on a store; whether any two are closer than they may be. */
  private boolean overruns(boolean together) throws Exception {
    Instant now = post.now;
    var allowance = new Pace.Allowance(25, 0);
    List<Callable<Pace.Slot>> senders = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      String table =
          together
              ? post.mailings()
              : i % 2 == 0 ? post.mailings() : post.template.table("ClubsTable").name();
      Pace pace = new Pace(post.dynamo, table, () -> now, new Random(i));
      senders.add(() -> pace.take(25, allowance, true));
    }
    List<Instant> times = new ArrayList<>();
    try (var threads = Executors.newFixedThreadPool(8)) {
      for (var each : threads.invokeAll(senders)) {
        if (each.get() instanceof Pace.Slot.At(Instant at)) {
          times.add(at);
        }
      }
    }
    times.sort(null);
    boolean close = false;
    for (int i = 1; i < times.size(); i++) {
      close |= Duration.between(times.get(i - 1), times.get(i)).toMillis() < 1000;
    }
    return close;
  }

  @Test
  void sendersAtOnceTakeTimesASecondApart() throws Exception {
    assertEquals(false, overruns(true));
  }

  @Test
  void sendersWithAPaceEachWouldOverrun() throws Exception {
    assertEquals(true, overruns(false));
  }

  @Test
  void whoWouldWaitLongerThanTenSecondsIsPutBack() {
    Pace pace = new Pace(post.dynamo, post.mailings(), () -> post.now, new Random(1));
    for (int i = 0; i < 11; i++) {
      assertEquals(new Pace.Slot.At(post.now.plusSeconds(i)), take(pace, true));
    }
    assertEquals(new Pace.Slot.Later(post.now.plusSeconds(11)), take(pace, true));
  }

  private static Pace.Slot take(Pace pace, boolean first) {
    return pace.take(1, new Pace.Allowance(1, 0), first);
  }

  /** Of a minute's seconds, those in which an issue's mail may leave, as others leave or don't. */
  private List<Integer> issuesSeconds(boolean othersLeave) {
    Pace pace = new Pace(post.dynamo, post.mailings(), () -> post.now, new Random(1));
    List<Integer> seconds = new ArrayList<>();
    post.now = Instant.parse("2026-12-01T08:00:00Z");
    for (int second = 0; second < 60; second++) {
      if (othersLeave) {
        take(pace, true);
      }
      post.passes(Duration.ofMillis(500));
      if (pace.take(1, new Pace.Allowance(100, 0), false) instanceof Pace.Slot.At) {
        seconds.add(second);
      }
      post.passes(Duration.ofMillis(500));
    }
    return seconds;
  }

  @Test
  void whileMailsAboutEventsLeaveAnIssuesHaveAQuarterOfTheTimeAndNeverStandStill() {
    assertEquals(
        List.of(6, 7, 14, 15, 22, 23, 30, 31, 38, 39, 46, 47, 54, 55), issuesSeconds(true));
  }

  @Test
  void anIssueAloneGivesWayToNobody() {
    assertEquals(60, issuesSeconds(false).size());
  }

  @Test
  void anIssueGoesOnFiveSecondsAfterTheLastMailThatWentFirst() {
    Pace pace = new Pace(post.dynamo, post.mailings(), () -> post.now, new Random(1));
    post.now = Instant.parse("2026-12-01T08:00:00Z");
    take(pace, true);
    post.passes(Duration.ofSeconds(4));
    assertEquals(new Pace.Slot.Later(post.now.plusSeconds(15)), take(pace, false));
    post.passes(Duration.ofSeconds(1));
    assertEquals(new Pace.Slot.At(post.now), take(pace, false));
  }

  @Test
  void aWordAboutAnEventGoesFirstAndAnIssueAndItsCorrectionDoNot() {
    assertEquals(
        List.of(Mailing.Kind.ISSUE, Mailing.Kind.CORRECTION),
        Arrays.stream(Mailing.Kind.values()).filter(kind -> !kind.goesFirst()).toList());
  }

  @Test
  void eachBatchIsInOneOfTheGroupsOfItsMailing() throws IOException {
    post.members(240);
    post.planNow();
    assertEquals(
        List.of(Post.MAILING + "-0", Post.MAILING + "-1", Post.MAILING + "-0"),
        post.aws.queues.sent.stream().map(sent -> sent.group()).toList());
    MailingId long128 = MailingId.of("k".repeat(200) + "_2026-12");
    assertEquals(128, long128.group(10_003).length());
    assertTrue(long128.group(10_003).endsWith("_2026-12-1"));
  }
}
