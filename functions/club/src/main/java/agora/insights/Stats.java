package agora.insights;

import agora.ids.MailingId;
import agora.store.Partition;
import agora.store.RowKey;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import software.amazon.awssdk.core.pagination.sync.SdkIterable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Reads counters: numeric attributes that stand in eight lanes, whose sum is the count. Many are
 * counted by link, so that no schema can name them: they are read without one.
 */
public final class Stats {

  private final DynamoDbClient dynamo;
  private final String table;

  public Stats(DynamoDbClient dynamo, String table) {
    this.dynamo = dynamo;
    this.table = table;
  }

  /** The partition key of a mailing's counters. */
  public static String ofMailing(MailingId mailing) {
    return "M#" + mailing;
  }

  /** The partition key of the counters of an event's tickets. */
  public static String ofTickets(String club, String event) {
    return "T#" + club + "#" + event;
  }

  /** The partition key of a club's counters. */
  public static String ofClub(String club) {
    return "C#" + club;
  }

  /** The partition key of what was counted day by day; sort key the day, {@code #} and the lane. */
  static String byDay(String pk) {
    return "D#" + pk;
  }

  /**
   * All counters of one key, summed over the lanes.
   *
   * @param pk as {@link #ofMailing}, {@link #ofTickets} and {@link #ofClub} make it
   */
  public Counts counts(String pk) {
    Map<String, Long> sums = new TreeMap<>();
    rows(pk).forEach(lane -> add(sums, lane));
    return new Counts(sums);
  }

  /**
   * The same for each day on which something was counted, the first one first. What was counted
   * before December 2026 has no day.
   */
  public SortedMap<LocalDate, Counts> days(String pk) {
    SortedMap<LocalDate, Map<String, Long>> sums = new TreeMap<>();
    rows(byDay(pk))
        .forEach(
            lane -> {
              String day = Objects.requireNonNull(lane.get(RowKey.SK)).s().split("#", 2)[0];
              add(sums.computeIfAbsent(LocalDate.parse(day), _ -> new TreeMap<>()), lane);
            });
    SortedMap<LocalDate, Counts> days = new TreeMap<>();
    sums.forEach((day, sum) -> days.put(day, new Counts(sum)));
    return days;
  }

  /** Forgets all counters of one key, in all and by day. */
  public void forget(String pk) {
    Partition rows = new Partition(dynamo, table);
    rows.clear(pk);
    rows.clear(byDay(pk));
  }

  private SdkIterable<Map<String, AttributeValue>> rows(String pk) {
    return dynamo
        .queryPaginator(
            query ->
                query
                    .tableName(table)
                    .consistentRead(true)
                    .keyConditionExpression("pk = :pk")
                    .expressionAttributeValues(Map.of(":pk", AttributeValue.fromS(pk))))
        .items();
  }

  private static void add(Map<String, Long> sums, Map<String, AttributeValue> lane) {
    lane.forEach(
        (name, value) -> {
          if (value.n() != null) {
            sums.merge(name, Long.valueOf(value.n()), Long::sum);
          }
        });
  }
}
