package agora.newsletter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import agora.ids.MailingId;
import agora.insights.Stats;
import agora.mailings.BatchClaims;
import agora.mailings.Mailing;
import agora.mailings.Mailing.Reason;
import agora.mailings.Mailings;
import agora.newsletter.sending.SenderHandler;
import agora.stack.Item;
import agora.testkit.StandIns;
import java.io.IOException;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** A mailing pauses itself, is paused, goes on, or is too late. */
final class StoppingTest {

  private static final String COUNTERS = Stats.ofMailing(new MailingId(Post.MAILING));

  @SuppressWarnings("NullAway.Init")
  private Post post;

  @SuppressWarnings("NullAway.Init")
  private Mailings mailings;

  @BeforeEach
  void open() throws IOException {
    post = new Post();
    post.approvedIssue();
    post.members(240);
    post.planNow();
    post.sends(0);
    mailings = new Mailings(post.dynamo, post.mailings());
  }

  @AfterEach
  void close() {
    post.close();
  }

  private void counts(String first, long one, String second, long two) {
    Item lane = Item.of(COUNTERS, "0").with(first, one).with(second, two);
    post.dynamo.putItem(
        put -> put.tableName(post.template.table("StatsTable").name()).item(lane.values()));
  }

  private void pausesFor(Reason reason, String figure) throws IOException {
    assertTrue(post.sends(1));
    assertTrue(post.sends(2));
    assertEquals(100, post.aws.bulkEntries.size());
    assertEquals(Mailing.State.PAUSED, post.head().state());
    assertEquals(reason, post.head().reason());
    assertEquals(1, post.aws.mails.size(), "staff are told once");
    assertTrue(post.aws.mails.getFirst().contains(figure), post.aws.mails::toString);
  }

  @Test
  void tooManyBouncesOfTheFirstSlicesStopTheRest() throws IOException {
    counts("sent", 50, "bounced", 10);
    pausesFor(Reason.BOUNCES, "10 (20,00 %)");
  }

  @Test
  void tooManyComplaintsStopTheRest() throws IOException {
    counts("sent", 50, "complained", 3);
    pausesFor(Reason.COMPLAINTS, "3 (6,00 %)");
  }

  @Test
  void aSpikeOfLeavingStopsTheRest() throws IOException {
    counts("sent", 500, "bounced", 0);
    post.counted(Stats.ofClub("her-er-debat"), "leftSettled", 25);
    pausesFor(Reason.LEAVING, "25 (5,00 %)");
  }

  @Test
  void twelveAccountsCannotStopAMailingOf461() throws IOException {
    counts("sent", 461, "bounced", 0);
    post.counted(Stats.ofClub("her-er-debat"), "left", 12);
    assertTrue(post.sends(1), "accounts of today say nothing of the mail");
    assertEquals(Mailing.State.PLANNED, post.head().state());
    post.counted(Stats.ofClub("her-er-debat"), "leftSettled", 12);
    assertTrue(post.sends(2), "nor do a few of last year");
    assertEquals(Mailing.State.PLANNED, post.head().state());
  }

  @Test
  void whoLeftBeforeTheMailingDoesNotSpeakAgainstIt() throws IOException {
    post.dynamo.deleteItem(
        d -> d.tableName(post.mailings()).key(Item.key(Post.MAILING, "left-before")));
    Map<String, String> environment = post.environment("SenderFunction");
    post.counted(Stats.ofClub("her-er-debat"), "leftSettled", 1000);
    counts("sent", 50, "bounced", 0);
    var sender =
        new SenderHandler(
            post.aws.environment(environment), () -> post.now, new Random(1), _ -> {});
    Post.message(sender, "{\"mailing\":\"" + Post.MAILING + "\",\"batch\":1}");
    assertEquals(200, post.aws.bulkEntries.size());
  }

  @Test
  void aFewAreNoRate() throws IOException {
    counts("sent", 50, "bounced", 9);
    assertTrue(post.sends(1));
    counts("sent", 100, "complained", 2);
    assertTrue(post.sends(2));
    assertEquals(240, post.aws.bulkEntries.size());
  }

  @Test
  void belowTheRateItGoesOn() throws IOException {
    counts("sent", 1000, "bounced", 49);
    assertTrue(post.sends(1));
    assertEquals(200, post.aws.bulkEntries.size());
    counts("sent", 1000, "bounced", 50);
    assertTrue(post.sends(2));
    assertEquals(200, post.aws.bulkEntries.size());
  }

  @Test
  void whatStaffLetGoOnIsNotStoppedAgainForTheSameReason() throws IOException {
    counts("sent", 50, "bounced", 10);
    post.sends(1);
    assertTrue(mailings.resume(new MailingId(Post.MAILING), Reason.BOUNCES));
    assertTrue(post.sends(1));
    assertEquals(200, post.aws.bulkEntries.size());
    counts("sent", 100, "complained", 3);
    assertTrue(post.sends(2));
    assertEquals(Reason.COMPLAINTS, post.head().reason());
    assertTrue(mailings.resume(new MailingId(Post.MAILING), Reason.COMPLAINTS));
    post.counted(Stats.ofClub("her-er-debat"), "leftSettled", 25);
    assertTrue(post.sends(2));
    assertEquals(Reason.LEAVING, post.head().reason(), "another limit stops it all the same");
  }

  @Test
  void aPausedMailingGoesOnWithItsUnfinishedBatchesAndNoOthers() throws IOException {
    assertTrue(mailings.pause(new MailingId(Post.MAILING)));
    assertTrue(post.sends(1));
    assertEquals(100, post.aws.bulkEntries.size());
    assertFalse(mailings.resume(new MailingId(Post.MAILING), Reason.BOUNCES), "another reason");
    String requeue = "{\"task\":\"requeue\",\"mailing\":\"" + Post.MAILING + "\"}";
    assertEquals("not-sending", Post.call(post.planner, requeue).get("outcome"));
    assertTrue(mailings.resume(new MailingId(Post.MAILING), Reason.STAFF));
    post.aws.queues.sent.clear();
    Post.message(post.planner, requeue);
    assertEquals(2, post.sendQueue().size());
    assertTrue(post.sends(1) && post.sends(2));
    assertEquals(240, post.aws.bulkEntries.size());
  }

  @Test
  void aPauseHoldsBeforeTheNextSliceOfABatchAndItsRestIsSentLater() throws IOException {
    post.aws.onBulk = () -> mailings.pause(new MailingId(Post.MAILING));
    assertTrue(post.sends(1));
    assertEquals(150, post.aws.bulkEntries.size());
    assertEquals("PLANNED", post.claim(1).text("state"));
    post.aws.onBulk = () -> {};
    assertTrue(mailings.resume(new MailingId(Post.MAILING), Reason.STAFF));
    assertTrue(post.sends(1));
    assertEquals(200, post.aws.bulkEntries.stream().map(StandIns.BulkEntry::to).distinct().count());
    assertEquals(200, post.aws.bulkEntries.size());
  }

  @Test
  void complaintsOfABatchsFirstSliceStopItsSecond() throws IOException {
    post.aws.onBulk = () -> counts("sent", 150, "complained", 3);
    assertTrue(post.sends(1));
    assertEquals(150, post.aws.bulkEntries.size());
    assertEquals(Reason.COMPLAINTS, post.head().reason());
    assertEquals(1, post.aws.mails.size(), "staff are told once");
  }

  @Test
  void aMailingThatWasPausedWhilePlanningGoesOnPlanning() throws IOException {
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
    mailings.pause(new MailingId(Post.MAILING));
    post.planNow();
    assertEquals(1, post.head().batches(), "planning rests too");
    mailings.resume(new MailingId(Post.MAILING), Reason.STAFF);
    Post.message(post.planner, "{\"task\":\"requeue\",\"mailing\":\"" + Post.MAILING + "\"}");
    assertEquals(3, post.head().batches());
    assertEquals(Mailing.State.PLANNED, post.head().state());
  }

  @Test
  void aCancelledMailingIsOverForGood() throws IOException {
    assertTrue(mailings.cancel(new MailingId(Post.MAILING), Reason.STAFF, post.now));
    assertTrue(post.sends(1));
    assertFalse(mailings.resume(new MailingId(Post.MAILING), Reason.STAFF));
    assertEquals(100, post.aws.bulkEntries.size());
  }

  private void mustLeaveBefore(String notAfter) {
    post.dynamo.updateItem(
        update ->
            update
                .tableName(post.mailings())
                .key(Item.key(Post.MAILING, "head"))
                .updateExpression("SET notAfter = :after")
                .expressionAttributeValues(Map.of(":after", AttributeValue.fromS(notAfter))));
  }

  @Test
  void aMailThatMustNotLeaveAnyMoreIsCountedAsTooLate() throws IOException {
    mustLeaveBefore(post.now.toString());
    assertTrue(post.sends(1));
    assertEquals(100, post.aws.bulkEntries.size());
    assertEquals(100, post.missing(1).size());
    assertTrue(post.missing(1).contains("0~TOO_LATE"));
    assertEquals(BatchClaims.State.SENT.name(), post.claim(1).text("state"));
  }

  @Test
  void staffAreToldThoughTheSenderThatPausedItIsLostBeforeItTellsThem() throws IOException {
    assertTrue(mailings.pause(new MailingId(Post.MAILING), Reason.COMPLAINTS, "Meldt som spam: 3"));
    assertEquals(0, post.aws.mails.size(), "it was lost there");
    assertTrue(post.sends(1));
    assertTrue(post.sends(2));
    assertEquals(1, post.aws.mails.size(), "the next one tells them, once");
    assertTrue(post.aws.mails.getFirst().contains("Meldt som spam: 3"));
    assertEquals(100, post.aws.bulkEntries.size());
  }

  @Test
  void whoIsLostWhileTellingStaffIsFollowedByAnotherWhenTwoMinutesHavePassed() throws IOException {
    mailings.pause(new MailingId(Post.MAILING), Reason.BOUNCES, "Afvist: 10");
    var lost = mailings.tell(new MailingId(Post.MAILING), post.now).orElseThrow();
    assertTrue(post.sends(1));
    assertEquals(0, post.aws.mails.size(), "another is about to tell them");
    post.now = post.now.plus(Mailings.TELLING).plusSeconds(1);
    assertTrue(post.sends(1));
    assertTrue(post.sends(2));
    assertEquals(1, post.aws.mails.size());
    mailings.told(lost);
    assertEquals(Reason.BOUNCES, post.head().reason());
  }

  @Test
  void staffWhoCouldNotBeToldAreToldLaterUnlessTheyHaveLetItGoOn() throws IOException {
    post.aws.mailFails = true;
    counts("sent", 50, "complained", 3);
    assertTrue(post.sends(1));
    post.aws.mailFails = false;
    post.now = post.now.plus(Mailings.TELLING).plusSeconds(1);
    assertTrue(post.sends(2));
    assertEquals(1, post.aws.mails.size());

    mailings.resume(new MailingId(Post.MAILING), Reason.COMPLAINTS);
    mailings.pause(new MailingId(Post.MAILING), Reason.REFUSED_BY_SES, "SES: no");
    mailings.resume(new MailingId(Post.MAILING), Reason.REFUSED_BY_SES);
    mailings.pause(new MailingId(Post.MAILING));
    assertTrue(post.sends(2));
    assertEquals(1, post.aws.mails.size(), "what staff did themselves is no news to them");
  }
}
