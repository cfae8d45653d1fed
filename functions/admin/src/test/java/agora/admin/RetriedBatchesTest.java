package agora.admin;

import static agora.edge.lambda.Json.asList;
import static agora.edge.lambda.Json.asMap;
import static org.junit.jupiter.api.Assertions.assertEquals;

import agora.ids.MailingId;
import agora.mailings.BatchClaims;
import agora.testkit.StandIns;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Batches that were given up lie among the dead letters until staff have them sent again. */
final class RetriedBatchesTest {

  private static final String FIRST = batch(UnderWay.MAILING, 0);
  private static final String SECOND = batch(UnderWay.MAILING, 1);
  private static final String ANOTHERS = batch("her-er-debat_2026-11", 4);

  private final Staff staff = new Staff();
  private final DynamoDbClient dynamo = UnderWay.begin(staff);

  @BeforeEach
  void areGivenUp() {
    String table = Objects.requireNonNull(staff.environment.get("MAILINGS_TABLE"));
    new BatchClaims(dynamo, table, () -> Staff.NOW)
        .problem(new MailingId(UnderWay.MAILING), 1, "the store is away");
    for (String body : List.of(FIRST, "not one of ours", ANOTHERS, SECOND)) {
      staff.aws.queues.put(deadLetters(), body);
    }
    staff.sends("save-club");
    staff.aws.asked.clear();
  }

  @AfterEach
  void close() {
    dynamo.close();
    staff.close();
  }

  private static String batch(String mailing, int batch) {
    return "{\"mailing\":\"%s\",\"batch\":%d}".formatted(mailing, batch);
  }

  private Map<String, @Nullable Object> retries(String look) {
    return staff.asks(
        "{'command': 'retry-batches', 'club': 'her-er-debat', 'mailing': '%s', 'look': '%s'}"
            .formatted(UnderWay.MAILING, look));
  }

  private List<String> sendQueue() {
    return staff.aws.queues.sentTo(Objects.requireNonNull(staff.environment.get("SEND_QUEUE")));
  }

  private String deadLetters() {
    return Objects.requireNonNull(staff.environment.get("SEND_DEAD_LETTERS"));
  }

  private List<String> asked() {
    return staff.aws.asked.stream()
        .map(StandIns.Asked::what)
        .filter(what -> what.endsWith("Message"))
        .toList();
  }

  @Test
  void eachIsSentAgainBeforeItIsTakenFromTheDeadLetters() {
    Map<String, @Nullable Object> result = asMap(retries("no").get("result"));
    assertEquals(2, result.get("retried"));
    assertEquals(
        List.of(
            Map.of("batch", 0, "reason", ""), Map.of("batch", 1, "reason", "the store is away")),
        asList(result.get("batches")));
    assertEquals(2, sendQueue().size());
    assertEquals(
        List.of(
            "ReceiveMessage",
            "ReceiveMessage", // there are no more
            "SendMessage",
            "DeleteMessage",
            "SendMessage",
            "DeleteMessage"),
        asked());
    assertEquals(List.of("not one of ours", ANOTHERS), staff.aws.queues.in(deadLetters()));
  }

  @Test
  void whatCannotBeSentStaysAmongTheDeadLettersAndIsSentByTheNextTry() {
    staff.aws.queues.failsAfter.set(1);
    assertEquals(500, retries("no").get("status"));
    assertEquals(1, sendQueue().size());
    assertEquals(List.of("not one of ours", ANOTHERS, SECOND), staff.aws.queues.in(deadLetters()));
    staff.now = Staff.NOW.plus(Duration.ofMinutes(10)); // what was received is visible again
    assertEquals(1, asMap(retries("no").get("result")).get("retried"));
    assertEquals(2, sendQueue().size());
    assertEquals(List.of("not one of ours", ANOTHERS), staff.aws.queues.in(deadLetters()));
  }

  @Test
  void aLookLeavesThemWhereTheyAre() {
    Map<String, @Nullable Object> result = asMap(retries("yes").get("result"));
    assertEquals(2, asList(result.get("batches")).size());
    assertEquals(0, result.get("retried"));
    assertEquals(List.of("ReceiveMessage", "ReceiveMessage"), asked());
    assertEquals(4, staff.aws.queues.in(deadLetters()).size());
  }
}
