package agora.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
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
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.sqs.SqsClient;

final class StreamsTest {
  private final ProbeClub probe;
  private final LocalClub club;
  private final DynamoDbClient dynamo;

  StreamsTest(@TempDir Path folder) throws IOException {
    probe = ProbeClub.start(folder);
    club = probe.club;
    dynamo = probe.client(DynamoDbClient.builder(), club.dynamo().endpoint());
  }

  @AfterEach
  void stop() {
    dynamo.close();
    club.close();
  }

  private void put(String pk, String attribute, String number) {
    dynamo.putItem(
        put ->
            put.tableName("agora-Table")
                .item(
                    Map.of(
                        "pk", AttributeValue.fromS(pk), attribute, AttributeValue.fromN(number))));
  }

  private List<JsonNode> records() {
    return probe.heard("StreamFunction").stream()
        .flatMap(event -> event.path("Records").valueStream())
        .toList();
  }

  @Test
  void aChangeReachesTheFunctionAsAStreamEventOnTheClubsClock() {
    put("one", "n", "1");
    club.quiet();
    JsonNode record = records().getFirst();
    assertEquals("INSERT", record.path("eventName").asText());
    assertEquals("one", record.path("dynamodb").path("Keys").path("pk").path("S").asText());
    assertEquals("1", record.path("dynamodb").path("NewImage").path("n").path("N").asText());
    assertFalse(record.path("dynamodb").has("OldImage"));
    assertTrue(
        Math.abs(
                record.path("dynamodb").path("ApproximateCreationDateTime").asLong()
                    - ProbeClub.START.getEpochSecond())
            < 60);
    assertEquals(
        club.template().streams().getFirst().streamArn(), record.path("eventSourceARN").asText());
    assertTrue(
        club.calls()
            .getOrDefault("AFunction", Set.of())
            .contains(
                new AwsCall(
                    "dynamodb:PutItem",
                    "arn:aws:dynamodb:eu-north-1:000000000000:table/agora-Table")));
  }

  @Test
  void aChangeThatComesLongAfterTheStartReachesTheFunctionToo() {
    club.quiet();
    put("one", "n", "1");
    club.quiet();
    put("two", "n", "1");
    club.quiet();
    assertEquals(2, records().size());
  }

  @Test
  void onWishABatchThatIsNotFullWaitsForItsWindow() {
    club.keepWindows();
    put("1", "n", "1");
    club.quiet();
    assertEquals(0, records().size());
    for (int n = 2; n <= 10; n++) {
      put(Integer.toString(n), "n", "1");
    }
    club.quiet();
    assertEquals(10, records().size(), "it is full");
    put("11", "n", "1");
    club.turnTo(club.now().plusSeconds(30));
    assertEquals(10, records().size());
    club.turnTo(club.now().plusSeconds(31));
    assertEquals(11, records().size());
  }

  @Test
  void aFilterLetsOnlyItsEventsPass() {
    put("one", "n", "1");
    put("one", "n", "2");
    club.quiet();
    assertEquals(
        List.of("INSERT"),
        records().stream().map(record -> record.path("eventName").asText()).toList());
  }

  @Test
  void aRecordThatFailsIsTriedAgainFromThereOnAndThenGoesToTheFailureQueue() {
    for (String pk : List.of("a", "b", "fail", "c")) {
      put(pk, "n", "1");
    }
    club.quiet();
    Map<String, Long> times =
        records().stream()
            .map(record -> record.path("dynamodb").path("Keys").path("pk").path("S").asText())
            .collect(
                java.util.stream.Collectors.groupingBy(
                    pk -> pk, java.util.stream.Collectors.counting()));
    assertEquals(1, times.get("a"));
    assertEquals(1, times.get("b"));
    assertTrue(times.getOrDefault("fail", 0L) >= 3, times.toString());
    try (SqsClient sqs = probe.client(SqsClient.builder())) {
      String url =
          club.template().queues().stream()
              .filter(each -> each.id().equals("Failures"))
              .findFirst()
              .orElseThrow()
              .url();
      JsonNode failure =
          ProbeClub.json(
              sqs.receiveMessage(receive -> receive.queueUrl(url)).messages().getFirst().body());
      assertEquals(
          "RetryAttemptsExhausted", failure.path("requestContext").path("condition").asText());
      assertEquals(1, failure.path("DDBStreamBatchInfo").path("batchSize").asInt());
    }
    put("d", "n", "1");
    club.quiet();
    assertEquals(
        "d", records().getLast().path("dynamodb").path("Keys").path("pk").path("S").asText());
  }

  @Test
  void anItemThatExpiresIsRemovedByTheServiceWhenTheClockIsTurned() {
    long soon = ProbeClub.START.plus(Duration.ofDays(2)).getEpochSecond();
    put("gone", "ttl", Long.toString(soon));
    put("kept", "ttl", Long.toString(soon + 864_000));
    club.advance(Duration.ofDays(1));
    assertEquals(2, club.dynamo().scan(club.template().table("Table")).size());
    club.advance(Duration.ofDays(2));
    assertEquals(1, club.dynamo().scan(club.template().table("Table")).size());
    JsonNode removed = records().getLast();
    assertEquals("REMOVE", removed.path("eventName").asText());
    assertEquals(
        "dynamodb.amazonaws.com", removed.path("userIdentity").path("principalId").asText());
    dynamo.deleteItem(
        delete -> delete.tableName("agora-Table").key(Map.of("pk", AttributeValue.fromS("kept"))));
    club.quiet();
    assertFalse(records().getLast().has("userIdentity"));
  }
}
