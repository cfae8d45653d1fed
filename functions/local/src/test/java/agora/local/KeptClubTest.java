package agora.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import agora.dynamo.journal.JournalException;
import agora.testkit.aws.OutboxMail;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.scheduler.SchedulerClient;
import software.amazon.awssdk.services.scheduler.model.FlexibleTimeWindowMode;
import software.amazon.awssdk.services.sesv2.SesV2Client;
import software.amazon.awssdk.services.sesv2.model.MessageTag;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.Message;

/**
 * A club in a folder. What is left of it by a kill is a copy of the folder while it is at work:
 * whatever was acknowledged by then is in its files.
 */
final class KeptClubTest {
  @TempDir private Path folder;
  private Path store = Path.of("");
  private int kills;

  @BeforeEach
  void aStore() {
    store = folder.resolve("store");
  }

  private ProbeClub start() throws IOException {
    return ProbeClub.start(
        folder,
        text -> text,
        options -> new Options(folder, options.template(), 0, store, "none", 1L, null, Map.of()));
  }

  /** Goes on from what a kill would leave of the folder now. */
  private ProbeClub afterAKill() throws IOException {
    Path left = folder.resolve("killed-" + kills++);
    for (Path file : Folders.files(store)) {
      Path there = left.resolve(store.relativize(file));
      Files.createDirectories(there.resolveSibling("."));
      Files.copy(file, there);
    }
    store = left;
    return start();
  }

  private static String queue(ProbeClub probe, String id) {
    return probe.club.template().queues().stream()
        .filter(each -> each.id().equals(id))
        .findFirst()
        .orElseThrow()
        .url();
  }

  private static void mail(ProbeClub probe, String to) {
    try (SesV2Client ses = probe.client(SesV2Client.builder())) {
      ses.sendEmail(
          mail ->
              mail.fromEmailAddress("klub@bibliotek.example")
                  .destination(address -> address.toAddresses(to))
                  .emailTags(MessageTag.builder().name("kind").value("test").build())
                  .content(
                      content ->
                          content.simple(
                              simple ->
                                  simple
                                      .subject(subject -> subject.data("Bekræft"))
                                      .body(
                                          body ->
                                              body.html(
                                                      html ->
                                                          html.data(
                                                              "<a href='%s/me/x'>Hej</a>"
                                                                  .formatted(probe.club.url())))
                                                  .text(text -> text.data("Hej å"))))));
    }
  }

  @Test
  void theOutboxIsThereWithAllOfEachMailAndItsLinksLeadToTheNewPort() throws IOException {
    try (ProbeClub probe = start()) {
      mail(probe, "ida@x.example");
      mail(probe, "bo@x.example");
      List<OutboxMail> before = probe.club.outbox();
      try (ProbeClub again = afterAKill()) {
        List<OutboxMail> after = again.club.outbox();
        assertEquals(2, after.size());
        assertEquals(moved(before.getFirst(), probe, again), after.getFirst());
        mail(again, "eva@x.example");
        assertEquals(3, again.club.outbox().size());
      }
    }
    try (ProbeClub third = start()) {
      assertEquals(3, third.club.outbox().size());
      assertTrue(
          third.club.outbox("ida@x.example").getFirst().html().contains(third.club.url() + "/me/x"),
          "a mail of two moves ago leads here too");
    }
  }

  private static OutboxMail moved(OutboxMail mail, ProbeClub from, ProbeClub to) {
    return new OutboxMail(
        mail.id(),
        mail.at(),
        mail.from(),
        mail.to(),
        mail.subject(),
        mail.headers(),
        mail.html().replace(from.club.url(), to.club.url()),
        mail.text(),
        mail.tags());
  }

  @Test
  void queuedMessagesAreThereAsOftenAsTheyWereAndWhereTheyStood() throws IOException {
    try (ProbeClub probe = start();
        SqsClient sqs = probe.client(SqsClient.builder())) {
      for (String body : List.of("kept", "deleted", "in flight")) {
        sqs.sendMessage(send -> send.queueUrl(queue(probe, "Failures")).messageBody(body));
      }
      Message kept = receive(sqs, queue(probe, "Failures"));
      sqs.changeMessageVisibility(
          change ->
              change
                  .queueUrl(queue(probe, "Failures"))
                  .receiptHandle(kept.receiptHandle())
                  .visibilityTimeout(0));
      Message deleted = receive(sqs, queue(probe, "Failures"));
      assertEquals("kept", deleted.body());
      sqs.deleteMessage(
          delete ->
              delete
                  .queueUrl(queue(probe, "Failures"))
                  .receiptHandle(receive(sqs, queue(probe, "Failures")).receiptHandle()));
      sqs.sendMessage(
          send -> send.queueUrl(queue(probe, "Dead")).messageBody("later").delaySeconds(60));
    }
    try (ProbeClub again = afterAKill();
        SqsClient sqs = again.client(SqsClient.builder())) {
      assertEquals("in flight", receive(sqs, queue(again, "Failures")).body());
      assertEquals(
          List.of(), all(sqs, queue(again, "Failures")), "one is deleted, one not visible");
      assertEquals(List.of(), all(sqs, queue(again, "Dead")));
      again.club.advance(Duration.ofSeconds(61));
      assertEquals(
          List.of("kept", "in flight"),
          all(sqs, queue(again, "Failures")),
          "both are visible again");
      assertEquals(List.of("later"), all(sqs, queue(again, "Dead")));
    }
  }

  private static Message receive(SqsClient sqs, String url) {
    return sqs.receiveMessage(receive -> receive.queueUrl(url).visibilityTimeout(60))
        .messages()
        .getFirst();
  }

  private static List<String> all(SqsClient sqs, String url) {
    return sqs
        .receiveMessage(receive -> receive.queueUrl(url).maxNumberOfMessages(10))
        .messages()
        .stream()
        .map(Message::body)
        .toList();
  }

  @Test
  void aMessageThatFailedOnceHasOneTryLeftAfterwards() throws IOException {
    try (ProbeClub probe = start();
        SqsClient sqs = probe.client(SqsClient.builder())) {
      sqs.sendMessage(send -> send.queueUrl(queue(probe, "Jobs")).messageBody("fail"));
      probe.club.quiet();
      assertEquals(1, probe.heard("QueueFunction").size());
    }
    try (ProbeClub again = afterAKill();
        SqsClient sqs = again.client(SqsClient.builder())) {
      again.club.advance(Duration.ofMinutes(5));
      assertEquals(2, again.heard("QueueFunction").size());
      assertEquals(List.of("fail"), all(sqs, queue(again, "Dead")));
    }
  }

  @Test
  void aOneTimeScheduleFiresOnceAndOneThatWasMissedFiresAtOnce() throws IOException {
    try (ProbeClub probe = start();
        SchedulerClient scheduler = probe.client(SchedulerClient.builder())) {
      schedule(scheduler, "soon", "at(%s)".formatted(in(probe, Duration.ofHours(1))));
      schedule(scheduler, "gone", "at(%s)".formatted(in(probe, Duration.ofHours(1))));
      scheduler.deleteSchedule(delete -> delete.name("gone").groupName("club"));
      probe.club.advance(Duration.ofHours(2));
      assertEquals(1, probe.heard("AFunction").size());
      schedule(scheduler, "far", "at(%s)".formatted(in(probe, Duration.ofDays(30))));
    }
    try (ProbeClub again = afterAKill();
        SchedulerClient scheduler = again.client(SchedulerClient.builder())) {
      again.club.advance(Duration.ofDays(29));
      assertEquals(1, again.heard("AFunction").size());
      again.club.advance(Duration.ofDays(2));
      assertEquals(2, again.heard("AFunction").size());
      assertThrows(
          software.amazon.awssdk.services.scheduler.model.ResourceNotFoundException.class,
          () -> scheduler.getSchedule(get -> get.name("far").groupName("club")));
    }
  }

  private static String in(ProbeClub probe, Duration time) {
    return probe.club.now().plus(time).toString().substring(0, 19);
  }

  private static void schedule(SchedulerClient scheduler, String name, String expression) {
    scheduler.createSchedule(
        create ->
            create
                .name(name)
                .groupName("club")
                .scheduleExpression(expression)
                .flexibleTimeWindow(window -> window.mode(FlexibleTimeWindowMode.OFF))
                .actionAfterCompletion("DELETE")
                .target(
                    target ->
                        target
                            .arn(
                                "arn:aws:lambda:eu-north-1:000000000000:function:agora-AFunction:live")
                            .roleArn("arn:aws:iam::000000000000:role/agora-Role")
                            .input("{}")));
  }

  @Test
  void whatIsOverLeavesTheFolderAtTheNextStartAndAllElseStays() throws IOException {
    try (ProbeClub probe = start();
        SqsClient sqs = probe.client(SqsClient.builder());
        SchedulerClient scheduler = probe.client(SchedulerClient.builder())) {
      mail(probe, "ida@x.example");
      schedule(scheduler, "far", "at(%s)".formatted(in(probe, Duration.ofDays(30))));
      for (int job = 0; job < 60; job++) {
        String body = "job " + job;
        sqs.sendMessage(send -> send.queueUrl(queue(probe, "Jobs")).messageBody(body));
      }
      probe.club.quiet();
      sqs.sendMessage(
          send -> send.queueUrl(queue(probe, "Jobs")).messageBody("later").delaySeconds(60));
    }
    long before = Files.size(ClubJournal.file(store));
    for (int start = 0; start < 2; start++) {
      try (ProbeClub again = start()) {
        long after = Files.size(ClubJournal.file(store));
        assertTrue(2 * after < before, before + " bytes, then " + after);
        assertEquals(1, again.club.outbox("ida@x.example").size());
        assertEquals(60, jobs(again));
      }
    }
    try (ProbeClub again = afterAKill()) {
      again.club.advance(Duration.ofMinutes(2));
      assertEquals(61, jobs(again));
      again.club.advance(Duration.ofDays(31));
      assertEquals(1, again.heard("AFunction").size());
    }
  }

  private static int jobs(ProbeClub probe) {
    return probe.heard("QueueFunction").stream()
        .mapToInt(event -> event.path("Records").size())
        .sum();
  }

  @Test
  void aCallThatNobodyWaitsForIsTriedAgainAfterwards() throws IOException {
    try (ProbeClub probe = start()) {
      probe.club.send(
          java.net.http.HttpRequest.newBuilder(
                  probe.club.uri("/2015-03-31/functions/AFunction/invocations"))
              .header("X-Amz-Invocation-Type", "Event")
              .POST(java.net.http.HttpRequest.BodyPublishers.ofString("{\"a\": \"throw\"}")));
      probe.club.quiet();
      assertEquals(1, probe.heard("AFunction").size());
    }
    try (ProbeClub again = afterAKill();
        SqsClient sqs = again.client(SqsClient.builder())) {
      again.club.advance(Duration.ofMinutes(10));
      assertEquals(3, again.heard("AFunction").size());
      assertEquals(1, all(sqs, queue(again, "Failures")).size());
    }
    try (ProbeClub third = start()) {
      third.club.advance(Duration.ofMinutes(10));
      assertEquals(3, third.heard("AFunction").size(), "it was given up before");
    }
  }

  @Test
  void aChangeThatAFunctionHasHeardOfIsNotToldAgain() throws IOException {
    try (ProbeClub probe = start()) {
      put(probe, "before");
      probe.club.quiet();
      assertEquals(1, probe.heard("StreamFunction").size());
    }
    try (ProbeClub again = afterAKill()) {
      again.club.quiet();
      assertEquals(1, again.heard("StreamFunction").size());
      put(again, "after");
      again.club.quiet();
      assertEquals(2, again.heard("StreamFunction").size());
    }
  }

  private static void put(ProbeClub probe, String key) {
    try (DynamoDbClient dynamo =
        probe.client(DynamoDbClient.builder(), probe.club.dynamo().endpoint())) {
      dynamo.putItem(
          put -> put.tableName("agora-Table").item(Map.of("pk", AttributeValue.fromS(key))));
    }
  }

  @Test
  void theSesAccountIsAsItWas() throws IOException {
    try (ProbeClub probe = start();
        SesV2Client ses = probe.client(SesV2Client.builder())) {
      probe.club.ses(Map.of("max24HourSend", 3, "sandbox", false));
      ses.putSuppressedDestination(put -> put.emailAddress("a@x.example").reason("BOUNCE"));
      ses.putSuppressedDestination(put -> put.emailAddress("b@x.example").reason("COMPLAINT"));
      ses.deleteSuppressedDestination(delete -> delete.emailAddress("a@x.example"));
      mail(probe, "ida@x.example");
      mail(probe, "ida@x.example");
    }
    try (ProbeClub again = afterAKill();
        SesV2Client ses = again.client(SesV2Client.builder())) {
      assertEquals(2.0, ses.getAccount(get -> {}).sendQuota().sentLast24Hours());
      assertEquals(
          List.of("b@x.example"),
          ses.listSuppressedDestinations(list -> {}).suppressedDestinationSummaries().stream()
              .map(each -> each.emailAddress())
              .toList());
      mail(again, "ida@x.example");
      assertThrows(
          software.amazon.awssdk.services.sesv2.model.SesV2Exception.class,
          () -> mail(again, "ida@x.example"),
          "the day's quota goes on");
    }
  }

  @Test
  void ofTheDaysThatATemplatesScheduleMissedWhileTheClubWasShutOneComes() throws IOException {
    try (ProbeClub probe = start()) {
      probe.club.advance(Duration.ofDays(2));
    }
    // As if the club had been shut for ten days: its clock is ten days further.
    Path journal = ClubJournal.file(store);
    int heard;
    String address;
    try (ProbeClub again = start()) {
      address = again.club.url();
      heard = again.heard("TimeFunction").size();
      assertEquals(2, heard);
    }
    try (ClubJournal days = ClubJournal.in(journal.resolveSibling("."), address)) {
      days.chapter("clock")
          .write(agora.testkit.aws.JsonTrees.object().put("ahead", Duration.ofDays(12).toString()));
    }
    try (ProbeClub late = start()) {
      late.club.quiet();
      assertEquals(heard + 1, late.heard("TimeFunction").size());
    }
  }

  @Test
  void twoClubsOnOneFolderAreToldApart() throws IOException {
    try (ProbeClub first = start()) {
      assertEquals(
          "The journal %s is in use by another program: stop that one, or choose another folder."
              .formatted(ClubJournal.file(store)),
          assertThrows(JournalException.class, this::start).getMessage());
      mail(first, "ida@x.example");
    }
    try (ProbeClub again = start()) {
      assertEquals(1, again.club.outbox().size());
    }
  }

  @Test
  void aBrokenJournalIsRefusedAndACutOffOneGoesOn() throws IOException {
    try (ProbeClub probe = start()) {
      mail(probe, "ida@x.example");
      mail(probe, "bo@x.example");
    }
    Path file = ClubJournal.file(store);
    byte[] whole = Files.readAllBytes(file);
    byte[] flipped = whole.clone();
    flipped[whole.length / 2] ^= 1;
    Files.write(file, flipped);
    String refusal = String.valueOf(assertThrows(JournalException.class, this::start).getMessage());
    assertTrue(refusal.contains("is broken at byte"), refusal);
    Files.write(file, whole);
    Files.write(file, new byte[] {0, 0, 1}, StandardOpenOption.APPEND);
    try (ProbeClub again = start()) {
      assertEquals(2, again.club.outbox().size());
    }
  }

  @Test
  void aClubWithoutAFolderLeavesNothing() throws IOException {
    try (ProbeClub probe = ProbeClub.start(folder)) {
      mail(probe, "ida@x.example");
      assertEquals(1, probe.club.outbox().size());
    }
    assertFalse(Files.exists(store));
  }
}
