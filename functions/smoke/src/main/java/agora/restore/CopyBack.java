package agora.restore;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;

/**
 * Copies the rows of a restored table that the stack's own table lacks. A row that is there is
 * newer, and stays. One whose time to live is over stays away: a restored table has forgotten that
 * its rows expire. Each row tells that it was brought back, so that the table's stream does not
 * count it again. It goes on where it was broken off, and may be run again until the erasures are
 * replayed: behind that, it would bring back whom they erased.
 */
public final class CopyBack {

  /** The attribute by which the counters know a row that was brought back. */
  static final String RESTORED = "restored";

  private static final String PARTITION = "pk";
  private static final String SORT = "sk";
  private static final String EXPIRY = "ttl";
  private static final int MOST_KEYS = 100; // of a BatchGetItem

  private final DynamoDbClient dynamo;
  private final InstantSource clock;

  public CopyBack(DynamoDbClient dynamo, InstantSource clock) {
    this.dynamo = dynamo;
    this.clock = clock;
  }

  /**
   * What became of a restored table's rows.
   *
   * @param copied rows that the stack lacked
   * @param kept rows that it had
   * @param expired rows whose time was over
   */
  public record Copied(int copied, int kept, int expired) {
    private Copied plus(Copied more) {
      return new Copied(copied + more.copied, kept + more.kept, expired + more.expired);
    }
  }

  /**
   * Copies what is missing.
   *
   * @param from the restored table's name
   * @param to the stack's table's
   */
  public Copied copy(String from, String to) {
    Copied all = new Copied(0, 0, 0);
    for (var page : dynamo.scanPaginator(scan -> scan.tableName(from).consistentRead(true))) {
      List<Map<String, AttributeValue>> items = page.items();
      for (int at = 0; at < items.size(); at += MOST_KEYS) {
        all = all.plus(some(items.subList(at, Math.min(items.size(), at + MOST_KEYS)), to));
      }
    }
    return all;
  }

  private Copied some(List<Map<String, AttributeValue>> items, String to) {
    List<Map<String, AttributeValue>> alive =
        items.stream().filter(item -> !isExpired(item)).toList();
    Set<Map<String, AttributeValue>> there = there(alive, to);
    int copied = 0;
    for (Map<String, AttributeValue> item : alive) {
      if (!there.contains(key(item)) && put(item, to)) {
        copied++;
      }
    }
    return new Copied(copied, alive.size() - copied, items.size() - alive.size());
  }

  private boolean isExpired(Map<String, AttributeValue> item) {
    AttributeValue expiry = item.get(EXPIRY);
    return expiry != null
        && expiry.n() != null
        && Long.parseLong(expiry.n()) <= clock.instant().getEpochSecond();
  }

  private Set<Map<String, AttributeValue>> there(
      List<Map<String, AttributeValue>> items, String to) {
    Set<Map<String, AttributeValue>> there = new HashSet<>();
    List<Map<String, AttributeValue>> asked =
        items.stream().map(CopyBack::key).collect(Collectors.toCollection(ArrayList::new));
    while (!asked.isEmpty()) {
      KeysAndAttributes keys =
          KeysAndAttributes.builder()
              .keys(asked)
              .projectionExpression("#p, #s")
              .expressionAttributeNames(Map.of("#p", PARTITION, "#s", SORT))
              .consistentRead(true)
              .build();
      var answer = dynamo.batchGetItem(get -> get.requestItems(Map.of(to, keys)));
      answer.responses().getOrDefault(to, List.of()).forEach(item -> there.add(key(item)));
      KeysAndAttributes left = answer.unprocessedKeys().get(to);
      asked = left == null ? List.of() : left.keys();
    }
    return there;
  }

  /** Whether it was written: what somebody has written meanwhile stays. */
  private boolean put(Map<String, AttributeValue> item, String to) {
    Map<String, AttributeValue> row = new HashMap<>(item);
    row.put(RESTORED, AttributeValue.fromS(clock.instant().toString()));
    try {
      dynamo.putItem(
          put ->
              put.tableName(to)
                  .item(row)
                  .conditionExpression("attribute_not_exists(#p)")
                  .expressionAttributeNames(Map.of("#p", PARTITION)));
      return true;
    } catch (ConditionalCheckFailedException e) {
      return false;
    }
  }

  private static Map<String, AttributeValue> key(Map<String, AttributeValue> item) {
    Map<String, AttributeValue> key = new HashMap<>(item);
    key.keySet().retainAll(Set.of(PARTITION, SORT));
    return key;
  }
}
