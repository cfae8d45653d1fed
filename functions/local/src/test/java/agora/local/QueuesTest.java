package agora.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import agora.testkit.aws.AwsCall;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.MessageAttributeValue;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;
import software.amazon.awssdk.services.sqs.model.QueueDoesNotExistException;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchRequestEntry;

final class QueuesTest {
  private final ProbeClub probe;
  private final LocalClub club;
  private final SqsClient sqs;

  QueuesTest(@TempDir Path folder) throws IOException {
    probe = ProbeClub.start(folder);
    club = probe.club;
    sqs = probe.client(SqsClient.builder());
  }

  @AfterEach
  void stop() {
    sqs.close();
    club.close();
  }

  private String url(String queue) {
    return club.template().queues().stream()
        .filter(each -> each.id().equals(queue))
        .findFirst()
        .orElseThrow()
        .url();
  }

  private List<String> bodies(String queue) {
    return sqs
        .receiveMessage(receive -> receive.queueUrl(url(queue)).maxNumberOfMessages(10))
        .messages()
        .stream()
        .map(message -> message.body())
        .toList();
  }

  private List<String> heard() {
    return probe.heard("QueueFunction").stream()
        .flatMap(event -> event.path("Records").valueStream())
        .map(record -> record.path("body").asText())
        .sorted()
        .toList();
  }

  @Test
  void aMessageReachesTheFunctionAsAnSqsEvent() {
    sqs.sendMessage(
        send ->
            send.queueUrl(url("Jobs"))
                .messageBody("one")
                .messageAttributes(
                    Map.of(
                        "kind",
                        MessageAttributeValue.builder()
                            .dataType("String")
                            .stringValue("x")
                            .build())));
    club.quiet();
    JsonNode record = probe.heard("QueueFunction").getFirst().path("Records").path(0);
    assertEquals("one", record.path("body").asText());
    assertEquals("1", record.path("attributes").path("ApproximateReceiveCount").asText());
    assertEquals("aws:sqs", record.path("eventSource").asText());
    assertEquals(
        "arn:aws:sqs:eu-north-1:000000000000:agora-Jobs", record.path("eventSourceARN").asText());
    assertEquals("x", record.path("messageAttributes").path("kind").path("stringValue").asText());
    club.advance(Duration.ofHours(1));
    assertEquals(1, probe.heard("QueueFunction").size());
    assertTrue(
        club.calls()
            .getOrDefault("AFunction", Set.of())
            .contains(
                new AwsCall("sqs:SendMessage", "arn:aws:sqs:eu-north-1:000000000000:agora-Jobs")));
  }

  @Test
  void onlyTheMessagesThatFailedComeAgainWhenTheirVisibilityRunsOutAndThenGoToTheDeadLetters() {
    sqs.sendMessageBatch(
        send ->
            send.queueUrl(url("Jobs"))
                .entries(
                    SendMessageBatchRequestEntry.builder().id("a").messageBody("good").build(),
                    SendMessageBatchRequestEntry.builder().id("b").messageBody("fail").build()));
    club.quiet();
    assertEquals(List.of("fail", "good"), heard());
    club.advance(Duration.ofSeconds(30));
    assertEquals(List.of("fail", "good"), heard());
    club.advance(Duration.ofSeconds(31));
    assertEquals(List.of("fail", "fail", "good"), heard());
    assertEquals(List.of(), bodies("Dead"));
    club.advance(Duration.ofSeconds(61));
    assertEquals(List.of("fail", "fail", "good"), heard());
    assertEquals(List.of("fail"), bodies("Dead"));
  }

  @Test
  void aFunctionThatThrowsGetsTheWholeBatchAgain() {
    sqs.sendMessage(send -> send.queueUrl(url("Jobs")).messageBody("throw"));
    club.quiet();
    club.advance(Duration.ofMinutes(5));
    assertEquals(List.of("throw", "throw"), heard());
    assertEquals(List.of("throw"), bodies("Dead"));
  }

  @Test
  void aDelayedMessageWaitsForTheClock() {
    sqs.sendMessage(send -> send.queueUrl(url("Jobs")).messageBody("later").delaySeconds(900));
    club.advance(Duration.ofSeconds(890));
    assertEquals(List.of(), heard());
    club.advance(Duration.ofSeconds(20));
    assertEquals(List.of("later"), heard());
    assertTrue(
        Duration.between(
                    ProbeClub.START.plusSeconds(900), probe.heardAt("QueueFunction").getFirst())
                .compareTo(Duration.ofSeconds(5))
            < 0);
  }

  @Test
  void aBatchHoldsNoMoreThanTheMappingSays() {
    for (int i = 0; i < 7; i++) {
      String body = "m" + i;
      sqs.sendMessage(send -> send.queueUrl(url("Jobs")).messageBody(body));
    }
    club.quiet();
    assertEquals(7, heard().size());
    assertTrue(
        probe.heard("QueueFunction").stream().allMatch(event -> event.path("Records").size() <= 3));
  }

  @Test
  void attributesAreCountedAndAnUnknownQueueDoesNotExist() {
    sqs.sendMessage(send -> send.queueUrl(url("Feedback")).messageBody("x"));
    sqs.sendMessage(send -> send.queueUrl(url("Feedback")).messageBody("y").delaySeconds(60));
    var attributes =
        sqs.getQueueAttributes(
                get -> get.queueUrl(url("Feedback")).attributeNames(QueueAttributeName.ALL))
            .attributes();
    assertEquals("1", attributes.get(QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES));
    assertEquals("1", attributes.get(QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES_DELAYED));
    assertThrows(
        QueueDoesNotExistException.class, () -> sqs.getQueueUrl(get -> get.queueName("nothing")));
    assertEquals(
        url("Feedback"), sqs.getQueueUrl(get -> get.queueName("agora-Feedback")).queueUrl());
  }

  @Test
  void aReceivedMessageCanBeDeletedOrShownAgain() {
    sqs.sendMessage(send -> send.queueUrl(url("Feedback")).messageBody("x"));
    var first =
        sqs.receiveMessage(receive -> receive.queueUrl(url("Feedback"))).messages().getFirst();
    assertEquals(List.of(), bodies("Feedback"));
    sqs.changeMessageVisibility(
        change ->
            change
                .queueUrl(url("Feedback"))
                .receiptHandle(first.receiptHandle())
                .visibilityTimeout(0));
    var again =
        sqs.receiveMessage(receive -> receive.queueUrl(url("Feedback"))).messages().getFirst();
    sqs.deleteMessage(
        delete -> delete.queueUrl(url("Feedback")).receiptHandle(again.receiptHandle()));
    club.advance(Duration.ofMinutes(5));
    assertEquals(List.of(), bodies("Feedback"));
  }
}
