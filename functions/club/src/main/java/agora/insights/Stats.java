package agora.insights;

import java.util.Map;
import java.util.TreeMap;
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
  public static String ofMailing(String mailing) {
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

  /**
   * All counters of one key, by name, summed over the lanes; empty where nothing was counted.
   *
   * @param pk as {@link #ofMailing}, {@link #ofTickets} and {@link #ofClub} make it
   */
  public Map<String, Long> of(String pk) {
    Map<String, Long> sums = new TreeMap<>();
    dynamo
        .queryPaginator(
            query ->
                query
                    .tableName(table)
                    .consistentRead(true)
                    .keyConditionExpression("pk = :pk")
                    .expressionAttributeValues(Map.of(":pk", AttributeValue.fromS(pk))))
        .items()
        .forEach(lane -> add(sums, lane));
    return Map.copyOf(sums);
  }

  /**
   * The same, by what is counted.
   *
   * @param pk as {@link #ofMailing}, {@link #ofTickets} and {@link #ofClub} make it
   */
  public Counts counts(String pk) {
    return new Counts(of(pk));
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
