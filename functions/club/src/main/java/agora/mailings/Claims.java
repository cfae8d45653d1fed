package agora.mailings;

import agora.store.Item;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.ReturnValue;

/**
 * Who is sending a batch, and how far it is. Only the holder of a claim may call SES; what it is
 * about to send is written before, and what became of it after.
 */
public final class Claims {

  /** Longer than the sender may run, shorter than its queue hides a message. */
  static final Duration LEASE = Duration.ofMinutes(2);

  private final DynamoDbClient dynamo;
  private final String table;
  private final InstantSource clock;

  public Claims(DynamoDbClient dynamo, String table, InstantSource clock) {
    this.dynamo = dynamo;
    this.table = table;
    this.clock = clock;
  }

  /** What became of an attempt to claim a batch. */
  public sealed interface Attempt {
    /**
     * The batch is the caller's while the lease lasts.
     *
     * @param number grows with every claim, so that an older holder can write no more
     * @param done indexes of recipients that are not to be sent to again
     */
    record Held(String mailing, int batch, long number, Set<Integer> done) implements Attempt {}

    /** All is sent. */
    record Over() implements Attempt {}

    /** Someone else holds it. */
    record Taken() implements Attempt {}
  }

  /** Claims a batch. What an earlier holder was sending when its lease ran out is uncertain. */
  public Attempt claim(String mailing, int batch) {
    Instant now = clock.instant();
    try {
      var answer =
          dynamo.updateItem(
              update ->
                  update
                      .tableName(table)
                      .key(key(mailing, batch))
                      .updateExpression("SET #state = :sending, lease = :until ADD attempts :one")
                      .conditionExpression(
                          "attribute_not_exists(pk) OR attribute_not_exists(#state)"
                              + " OR #state = :planned OR (#state = :sending AND lease < :now)")
                      .expressionAttributeNames(Map.of("#state", "state"))
                      .expressionAttributeValues(
                          Map.of(
                              ":sending", AttributeValue.fromS("SENDING"),
                              ":planned", AttributeValue.fromS("PLANNED"),
                              ":now", AttributeValue.fromS(stamp(now)),
                              ":until", AttributeValue.fromS(stamp(now.plus(LEASE))),
                              ":one", number(1)))
                      .returnValues(ReturnValue.ALL_NEW));
      return held(mailing, batch, answer.attributes());
    } catch (ConditionalCheckFailedException e) {
      var item =
          Item.read(
              dynamo
                  .getItem(
                      get -> get.tableName(table).key(key(mailing, batch)).consistentRead(true))
                  .item());
      boolean sent = item != null && "SENT".equals(item.text("state"));
      return sent ? new Attempt.Over() : new Attempt.Taken();
    }
  }

  private Attempt held(String mailing, int batch, Map<String, AttributeValue> item) {
    long attempt = Item.present(item).number("attempts", 0);
    var held = new Attempt.Held(mailing, batch, attempt, indexes(item.get("done")));
    Set<Integer> left = indexes(item.get("sending"));
    return left.isEmpty() ? held : record(held, new Outcome(left, 0, 0, left.size()));
  }

  /** Writes what SES is about to be asked for. */
  public void intend(Attempt.Held held, Collection<Integer> slice) {
    write(
        held,
        "SET sending = :slice, lease = :until",
        Map.of(
            ":slice",
            numbers(slice),
            ":until",
            AttributeValue.fromS(stamp(clock.instant().plus(LEASE)))));
  }

  /**
   * What became of a slice.
   *
   * @param done recipients that are not to be sent to again
   */
  public record Outcome(Set<Integer> done, int sent, int failed, int uncertain) {}

  /** Writes what became of the slice, and returns the claim as it is now. */
  public Attempt.Held record(Attempt.Held held, Outcome outcome) {
    Map<String, AttributeValue> values = new HashMap<>();
    values.put(":sent", number(outcome.sent()));
    values.put(":failed", number(outcome.failed()));
    values.put(":uncertain", number(outcome.uncertain()));
    String more = "";
    if (!outcome.done().isEmpty()) {
      values.put(":done", numbers(outcome.done()));
      more = ", done :done";
    }
    write(
        held, "REMOVE sending ADD sent :sent, failed :failed, uncertain :uncertain" + more, values);
    Set<Integer> done = new TreeSet<>(held.done());
    done.addAll(outcome.done());
    return new Attempt.Held(held.mailing(), held.batch(), held.number(), done);
  }

  /** Lets the batch go: SENT, or PLANNED where some are to be tried again. */
  public void release(Attempt.Held held, boolean sent) {
    write(
        held,
        "SET #state = :state REMOVE lease",
        Map.of(":state", AttributeValue.fromS(sent ? "SENT" : "PLANNED")));
  }

  private void write(Attempt.Held held, String change, Map<String, AttributeValue> values) {
    Map<String, AttributeValue> all = new HashMap<>(values);
    all.put(":mine", number(held.number()));
    dynamo.updateItem(
        update -> {
          update
              .tableName(table)
              .key(key(held.mailing(), held.batch()))
              .updateExpression(change)
              .conditionExpression("attempts = :mine")
              .expressionAttributeValues(all);
          if (change.contains("#state")) {
            update.expressionAttributeNames(Map.of("#state", "state"));
          }
        });
  }

  private static String stamp(Instant at) {
    return Long.toString(at.getEpochSecond());
  }

  static Map<String, AttributeValue> key(String mailing, int batch) {
    return Item.key(Batches.partition(mailing, batch), Batches.key(batch, "claim"));
  }

  static AttributeValue number(long number) {
    return AttributeValue.fromN(Long.toString(number));
  }

  static AttributeValue numbers(Collection<Integer> numbers) {
    return AttributeValue.fromNs(numbers.stream().map(String::valueOf).toList());
  }

  static Set<Integer> indexes(@Nullable AttributeValue set) {
    return set == null
        ? Set.of()
        : set.ns().stream().map(Integer::valueOf).collect(Collectors.toCollection(TreeSet::new));
  }
}
