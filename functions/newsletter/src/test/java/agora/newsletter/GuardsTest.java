package agora.newsletter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import agora.clubs.Language;
import agora.edge.lambda.LambdaFunction;
import agora.members.Member;
import agora.newsletter.planning.PlannerHandler;
import agora.newsletter.sending.PaceWait;
import agora.newsletter.sending.SenderHandler;
import agora.testkit.StandIns;
import agora.testkit.Weakened;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Two meet at one batch, at the worst moment. Each condition that keeps them apart is attacked, and
 * then taken out, which the same attack must find.
 */
final class GuardsTest {

  private static final String LEASE = "#lease < :before_lease";
  private static final String MINE = "#attempts = :is_attempts";
  private static final String ABSENT = "attribute_not_exists(pk)";

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

  /** How many got more than one mail. */
  private long twice() {
    return post.aws.bulkEntries.stream()
        .collect(Collectors.groupingBy(StandIns.BulkEntry::to, Collectors.counting()))
        .values()
        .stream()
        .filter(mails -> mails > 1)
        .count();
  }

  private SenderHandler sender(URI store, Instant clock, PaceWait waiting) {
    Map<String, String> environment = post.environment("SenderFunction");
    environment.put("AWS_ENDPOINT_URL_DYNAMODB", store.toString());
    return new SenderHandler(
        post.aws.environment(environment), () -> clock, new Random(9), waiting);
  }

  private LambdaFunction planner(URI store) {
    Map<String, String> environment = post.environment("PlannerFunction");
    environment.put("AWS_ENDPOINT_URL_DYNAMODB", store.toString());
    return new PlannerHandler(post.aws.environment(environment), () -> post.now, new Random(9));
  }

  private static void gets(LambdaFunction function, String message) {
    try {
      Post.message(function, message);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String batch(int number) {
    return "{\"mailing\":\"" + Post.MAILING + "\",\"batch\":" + number + "}";
  }

  /** While the first slice of a batch is with SES, something happens once. */
  private void meanwhile(Runnable once) {
    AtomicBoolean first = new AtomicBoolean(true);
    post.aws.onBulk =
        () -> {
          if (first.getAndSet(false)) {
            once.run();
          }
        };
  }

  /** A batch of fifty in five slices, each of ten. */
  private void aBatch() throws IOException {
    post.aws.ses(Map.of("maxSendRate", 12)); // nine tenths are for mailings
    post.aws.bulkEntries.clear();
    post.store.clear();
    post.club(1, "09:00");
    post.approvedIssue();
    post.members(50);
    post.planNow();
  }

  @Test
  void whileOneHoldsABatchNobodyElseTakesItAndWithoutTheLeaseTenGetTwo() throws IOException {
    URI store = post.store.endpoint();
    assertEquals(0, aSecondSenderComesWhileTheFirstIsSending(store));
    try (Weakened weakened = new Weakened(store, LEASE, "#lease <> :before_lease")) {
      assertEquals(10, aSecondSenderComesWhileTheFirstIsSending(weakened.endpoint()));
    }
  }

  private long aSecondSenderComesWhileTheFirstIsSending(URI seconds) throws IOException {
    aBatch();
    Instant start = post.now;
    meanwhile(() -> gets(sender(seconds, start.plusSeconds(1), post::passes), batch(0)));
    gets(post.sender, batch(0));
    // No event of SES comes in this test: whoever is uncertain is sent to again.
    post.now = post.now.plus(Duration.ofMinutes(16));
    gets(post.sender, batch(0));
    assertEquals("SENT", post.claim(0).text("state"));
    return twice();
  }

  @Test
  void whoseLeaseIsOverWritesAndSendsNoMoreAndWithoutTheNumberTenGetTwo() throws IOException {
    URI store = post.store.endpoint();
    assertEquals(0, oneIsHeldUpUntilItsLeaseIsOverAndGoesOn(store));
    try (Weakened weakened = new Weakened(store, MINE, "#attempts >= :is_attempts")) {
      assertEquals(10, oneIsHeldUpUntilItsLeaseIsOverAndGoesOn(weakened.endpoint()));
    }
  }

  private long oneIsHeldUpUntilItsLeaseIsOverAndGoesOn(URI firsts) throws IOException {
    aBatch();
    Instant start = post.now;
    // It stands still while it waits for its second slice's time, and never knows of it.
    AtomicBoolean first = new AtomicBoolean(true);
    PaceWait stands =
        _ -> {
          if (first.getAndSet(false)) {
            post.now = start.plus(Duration.ofMinutes(3));
            gets(post.sender, batch(0));
          }
        };
    gets(sender(firsts, start, stands), batch(0));
    return twice();
  }

  @Test
  void aBatchThatWasPlannedAndSentIsNotPlannedAnewAndWithoutTheConditionSomeoneGetsTwo()
      throws IOException {
    URI store = post.store.endpoint();
    assertEquals(0, someoneJoinsBetweenTwoPlans(store));
    try (Weakened weakened = new Weakened(store, ABSENT, ABSENT + " OR attribute_exists(pk)")) {
      assertEquals(1, someoneJoinsBetweenTwoPlans(weakened.endpoint()));
    }
  }

  /** The second plan begins before the first has moved the head on from its first batch. */
  private long someoneJoinsBetweenTwoPlans(URI seconds) throws IOException {
    post.aws.bulkEntries.clear();
    post.store.clear();
    post.club(1, "09:00");
    post.approvedIssue();
    for (int n = 0; n < 110; n++) {
      if (n != 5) {
        joins(n);
      }
    }
    post.aws.queues.beforeSending =
        () -> {
          gets(post.sender, batch(0));
          joins(5);
          gets(planner(seconds), "{\"mailing\":\"" + Post.MAILING + "\"}");
        };
    gets(post.planner, "{\"mailing\":\"" + Post.MAILING + "\"}");
    gets(post.sender, batch(0));
    gets(post.sender, batch(1));
    assertTrue(post.aws.bulkEntries.size() >= 109, "all who were there at first");
    return twice();
  }

  private void joins(int n) {
    post.member(n, "Ida", Language.DANISH, Member.Tracking.ANONYMOUS, Member.State.ACTIVE);
  }
}
