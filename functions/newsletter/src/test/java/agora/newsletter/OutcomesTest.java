package agora.newsletter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import agora.ids.MailingId;
import agora.mailings.Mailing;
import agora.mailings.Mailings;
import agora.stack.Item;
import agora.testkit.StandIns;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every status of an entry and every error of a whole call, and what it comes to. */
final class OutcomesTest {

  @SuppressWarnings("NullAway.Init")
  private Post post;

  @BeforeEach
  void open() throws IOException {
    post = new Post();
    post.approvedIssue();
    post.members(3);
    post.planNow();
  }

  @AfterEach
  void close() {
    post.close();
  }

  private List<String> recipients() {
    return post.aws.bulkEntries.stream().map(StandIns.BulkEntry::to).sorted().toList();
  }

  private int lastDelay() {
    return post.aws.queues.sent.getLast().delaySeconds();
  }

  @ParameterizedTest
  @ValueSource(strings = {"ACCOUNT_THROTTLED", "TRANSIENT_FAILURE", "FAILED"})
  void onlyWhomSesCouldNotTakeYetIsTriedAgainAndAfterEightTriesGivenUp(String status)
      throws IOException {
    post.aws.statuses.put("m0001@example.org", status);
    assertTrue(post.sends(0));
    assertEquals(List.of("m0000@example.org", "m0002@example.org"), recipients());
    assertEquals(15, lastDelay());
    assertEquals("PLANNED", post.claim(0).text("state"));
    for (int i = 0; i < 8; i++) {
      post.now = post.now.plus(Duration.ofMinutes(15));
      assertTrue(post.sends(0));
    }
    assertEquals(2, recipients().size());
    assertEquals(List.of("1~FAILED"), post.missing(0));
    assertEquals("SENT", post.claim(0).text("state"));
  }

  @Test
  void whoIsThrottledOnceGetsTheirMailTheNextTime() throws IOException {
    post.aws.throttled.add("m0001@example.org");
    post.sends(0);
    assertTrue(post.sends(0));
    assertEquals(3, recipients().size());
    assertEquals(3, post.count(0, "sent"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "429 TooManyRequestsException Maximum sending rate exceeded.",
        "400 LimitExceededException too many"
      })
  void aCallThatCameTooFastIsMadeAgainLater(String error) throws IOException {
    post.aws.errors.add(error);
    assertTrue(post.sends(0));
    assertEquals(List.of(), recipients());
    assertEquals(15, lastDelay());
    assertEquals(0, post.count(0, "uncertain"));
    assertTrue(post.sends(0));
    assertEquals(3, recipients().size());
  }

  @ParameterizedTest
  @ValueSource(strings = {"MESSAGE_REJECTED", "INVALID_PARAMETER"})
  void whatSesRefusesForOneRecipientIsFinalForThatOne(String status) throws IOException {
    post.aws.statuses.put("m0001@example.org", status);
    assertTrue(post.sends(0));
    assertEquals(2, post.count(0, "sent"));
    assertEquals(
        List.of(status.equals("MESSAGE_REJECTED") ? "1~REJECTED" : "1~INVALID"), post.missing(0));
    assertEquals("SENT", post.claim(0).text("state"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ACCOUNT_SUSPENDED",
        "ACCOUNT_SENDING_PAUSED",
        "CONFIGURATION_SET_NOT_FOUND",
        "CONFIGURATION_SET_SENDING_PAUSED",
        "INVALID_SENDING_POOL_NAME",
        "MAIL_FROM_DOMAIN_NOT_VERIFIED",
        "TEMPLATE_NOT_FOUND"
      })
  void aStatusThatHoldsForAllPausesTheMailingAndTellsStaffOnce(String status) throws IOException {
    post.aws.statuses.put("m0002@example.org", status);
    assertTrue(post.sends(0));
    assertEquals(Mailing.State.PAUSED, post.head().state());
    assertEquals(Mailing.Reason.REFUSED_BY_SES, post.head().reason());
    assertEquals(2, post.count(0, "sent"));
    assertTrue(post.sends(0));
    assertEquals(1, post.aws.mails.size());
    assertTrue(post.aws.mails.getFirst().contains(status));
    assertEquals(1, post.aws.bulks.size());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "400 AccountSuspendedException no",
        "400 SendingPausedException no",
        "400 MailFromDomainNotVerifiedException no",
        "400 MessageRejected no",
        "404 NotFoundException no",
        "403 AccessDeniedException no"
      })
  void anErrorThatHoldsForAllPausesTheMailingAndNobodyIsUncertain(String error) throws IOException {
    post.aws.errors.add(error);
    assertTrue(post.sends(0));
    assertEquals(Mailing.Reason.REFUSED_BY_SES, post.head().reason());
    assertEquals(1, post.aws.mails.size());
    assertEquals(0, post.count(0, "uncertain"));
    assertEquals("PLANNED", post.claim(0).text("state"));
    new Mailings(post.dynamo, post.mailings())
        .resume(new MailingId(Post.MAILING), Mailing.Reason.REFUSED_BY_SES);
    assertTrue(post.sends(0));
    assertEquals(3, recipients().size());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "429 TooManyRequestsException Daily message quota exceeded."})
  void whenTheDaysQuotaIsUsedUpTheRestGoesOnTomorrow(String error) throws IOException {
    if (error.isEmpty()) {
      post.aws.statuses.put("m0002@example.org", "ACCOUNT_DAILY_QUOTA_EXCEEDED");
    } else {
      post.aws.errors.add(error);
    }
    assertTrue(post.sends(0), "the message is acknowledged: it is not received again and again");
    assertEquals("PLANNED", post.claim(0).text("state"));
    assertEquals(Mailing.Reason.DAILY_QUOTA, post.head().reason());
    assertEquals(1, post.aws.mails.size());
    String schedule = post.aws.schedules.getFirst();
    assertTrue(schedule.startsWith("requeue-her-er-debat_2026-12 "), schedule);
    assertTrue(schedule.contains("at(2026-12-02T08:00:00)"), schedule);
    post.aws.statuses.clear();
    post.now = post.now.plus(Duration.ofDays(1));
    post.aws.queues.sent.clear();
    assertEquals(
        "requeued",
        Post.call(post.planner, "{\"task\":\"requeue\",\"mailing\":\"her-er-debat_2026-12\"}")
            .get("outcome"));
    assertEquals(1, post.sendQueue().size());
    assertTrue(post.sends(0));
    assertEquals(3, recipients().size());
    assertEquals("SENT", post.claim(0).text("state"));
  }

  @Test
  void aQuotaThatSesItselfCallsUsedUpIsNotTried() throws IOException {
    post.aws.sent(49_500);
    assertTrue(post.sends(0));
    assertEquals(0, post.aws.bulks.size());
    assertEquals(Mailing.Reason.DAILY_QUOTA, post.head().reason());
  }

  @Test
  void oneBadAddressIsFoundByHalvingAndTheOthersGetTheirs() throws IOException {
    post.aws.poison.add("m0000@example.org");
    assertTrue(post.sends(0));
    assertEquals(2, recipients().size());
    assertEquals(List.of("0~INVALID"), post.missing(0));
  }

  @Test
  void aLostAnswerToOneHalfLeavesTheOtherHalfAsItIs() throws IOException {
    post.aws.errors.add("400 BadRequestException bad");
    post.aws.errors.add("400 BadRequestException bad"); // the first of three, alone
    post.aws.errors.add("503 ServiceUnavailable sorry"); // the other two
    assertTrue(post.sends(0));
    assertEquals(List.of("0~INVALID"), post.missing(0));
    assertEquals(2, post.count(0, "uncertain"));
  }

  @Test
  void aPoisonBatchComesAgainAndItsReasonStaysOnTheClaim() throws IOException {
    Item broken =
        Item.of(Post.MAILING, "body#da")
            .with("subject", "{{nobody_knows}}")
            .with("html", "h")
            .with("text", "t");
    post.dynamo.putItem(put -> put.tableName(post.mailings()).item(broken.values()));
    assertFalse(post.sends(0));
    assertEquals("no value for the variable nobody_knows", post.claim(0).text("problem"));
    assertEquals(0, post.aws.bulks.size());
    assertEquals(0, post.count(0, "sending"));
  }

  @Test
  void whatIsNotABatchIsNotAcknowledged() throws IOException {
    assertFalse(Post.message(post.sender, "nonsense"));
    assertFalse(Post.message(post.sender, "{\"mailing\":\"x\",\"batch\":\"one\"}"));
    assertNull(post.head().reason());
  }
}
