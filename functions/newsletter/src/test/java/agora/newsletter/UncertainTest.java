package agora.newsletter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import agora.ids.MailingId;
import agora.mailings.SesReports;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** What happens when SES may have taken mails, and its answer never came. */
final class UncertainTest {

  @SuppressWarnings("NullAway.Init")
  private Post post;

  @BeforeEach
  void aBatchOfThree() throws IOException {
    post = new Post();
    post.approvedIssue();
    post.members(3);
    post.planNow();
  }

  @AfterEach
  void close() {
    post.close();
  }

  private void later(Duration time) throws IOException {
    post.now = post.now.plus(time);
    assertTrue(post.sends(0));
  }

  @Test
  void whoseEventCameIsNotSentToAgainAndTheOthersAreAfterFifteenMinutes() throws IOException {
    post.aws.dropAfterAccepting = true;
    assertTrue(post.sends(0));
    assertEquals(3, post.count(0, "uncertain"));
    assertEquals("SETTLING", post.claim(0).text("state"));
    assertEquals(0, post.count(0, "sent"));
    post.reported(0, SesReports.Kind.ACCEPTED, 0, 2);
    later(Duration.ofMinutes(14));
    assertEquals(3, post.aws.bulkEntries.size(), "too early to tell for the second");
    assertEquals(2, post.count(0, "sent"));
    assertEquals(1, post.count(0, "uncertain"));
    later(Duration.ofMinutes(1));
    assertEquals(4, post.aws.bulkEntries.size());
    assertEquals("m0001@example.org", post.aws.bulkEntries.getLast().to());
    assertEquals("yes", post.aws.bulkEntries.getLast().tags().get("again"));
    assertNull(post.aws.bulkEntries.getFirst().tags().get("again"));
    assertEquals(3, post.count(0, "sent"));
    assertEquals(0, post.count(0, "uncertain"));
    assertEquals(1, post.count(0, "again"));
    assertEquals("SENT", post.claim(0).text("state"));
    assertEquals(3, post.store.scan(post.template.table("DeliveriesTable")).size());
  }

  @Test
  void whileReportsAreStillUnreadNobodyIsSentToAgain() throws IOException {
    post.aws.dropAfterAccepting = true;
    post.sends(0);
    post.aws.queues.put(post.progressQueue(), "a report");
    later(Duration.ofMinutes(20));
    assertEquals(3, post.aws.bulkEntries.size());
    assertEquals(3, post.count(0, "uncertain"));
    post.aws.queues.empty(post.progressQueue());
    later(Duration.ofMinutes(5));
    assertEquals(6, post.aws.bulkEntries.size(), "no event came for any of them");
  }

  @Test
  void aRecheckIsQueuedWithAMessageOfItsOwn() throws IOException {
    post.aws.dropAfterAccepting = true;
    post.sends(0);
    String message = post.sendQueue().getLast();
    assertTrue(message.contains("\"hop\":1"), message);
    assertEquals(900, post.aws.queues.sent.getLast().delaySeconds());
  }

  @Test
  void anEventThatComesAfterTheSecondMailIsCountedAsLate() throws IOException {
    post.aws.dropAfterAccepting = true;
    post.sends(0);
    later(Duration.ofMinutes(15));
    assertEquals(6, post.aws.bulkEntries.size());
    post.reported(0, SesReports.Kind.ACCEPTED, 1);
    assertEquals(1, post.count(0, "late"));
    new SesReports(post.dynamo, post.mailings())
        .take(
            new MailingId(Post.MAILING),
            0,
            java.util.List.of(new SesReports.Report(SesReports.Kind.DELIVERED, 2, true)));
    assertEquals(1, post.count(0, "late"), "that one was of the second mail");
  }

  /** A crash leaves the intent on the claim: no answer, no outcome. */
  private void crashesAfterTheIntent() throws IOException {
    post.sends(0);
    post.dynamo.updateItem(
        update ->
            update
                .tableName(post.mailings())
                .key(post.claimKey(0))
                .updateExpression(
                    "SET #state = :sending, sending = sent, lease = :lease REMOVE sent")
                .expressionAttributeNames(Map.of("#state", "state"))
                .expressionAttributeValues(
                    Map.of(
                        ":sending", AttributeValue.fromS("SENDING"),
                        ":lease",
                            AttributeValue.fromN(
                                Long.toString(post.now.plusSeconds(120).getEpochSecond())))));
  }

  @Test
  void afterACrashTheSliceIsUncertainAndSettledBySesOwnEvents() throws IOException {
    crashesAfterTheIntent();
    assertTrue(post.sends(0), "the lease still runs: the batch is looked at again later");
    assertEquals(120, post.aws.queues.sent.getLast().delaySeconds());
    later(Duration.ofMinutes(3));
    assertEquals(3, post.count(0, "uncertain"));
    post.reported(0, SesReports.Kind.DELIVERED, 0, 1, 2);
    later(Duration.ofMinutes(12));
    assertEquals(3, post.aws.bulkEntries.size(), "nobody got two");
    assertEquals(3, post.count(0, "sent"));
    assertEquals("SENT", post.claim(0).text("state"));
  }

  @Test
  void withoutTheIntentACrashWouldSendTwice() throws IOException {
    crashesAfterTheIntent();
    post.dynamo.updateItem(
        update ->
            update
                .tableName(post.mailings())
                .key(post.claimKey(0))
                .updateExpression("REMOVE sending"));
    later(Duration.ofMinutes(3));
    assertEquals(6, post.aws.bulkEntries.size());
  }

  @Test
  void whomSesTookAndThenRefusedIsMissingAndNotSentToAgain() throws IOException {
    post.aws.dropAfterAccepting = true;
    post.sends(0);
    post.reported(0, SesReports.Kind.ACCEPTED, 0, 1);
    post.reported(0, SesReports.Kind.REJECTED, 2);
    later(Duration.ofMinutes(15));
    assertEquals(3, post.aws.bulkEntries.size());
    assertEquals("2~REJECTED", post.missing(0).getFirst());
  }

  @Test
  void ofALostAnswerByAnErrorOfSesOwnNobodyIsSentToAgainAtOnce() throws IOException {
    post.aws.errors.add("500 InternalServiceErrorException sorry");
    assertTrue(post.sends(0));
    assertEquals(3, post.count(0, "uncertain"));
    assertEquals(1, post.aws.bulks.size());
    later(Duration.ofMinutes(15));
    assertEquals(3, post.aws.bulkEntries.size());
    assertEquals(IntStream.range(0, 3).count(), post.count(0, "again"));
  }
}
