package agora.local;

import agora.stack.EmbeddedDynamo;
import agora.stack.Table;
import agora.testkit.aws.Work;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Record;

/**
 * Time to live on the club's clock. Items go some time after they expire, as on AWS: it looks once
 * a day, and whenever the clock is turned. The stream is told that the service did it.
 */
final class Expiry implements Work {
  private static final Duration ROUND = Duration.ofDays(1);

  private record Deleted(String table, Map<String, AttributeValue> key) {}

  private final List<Table> tables;
  private final EmbeddedDynamo dynamo;
  private final Set<Deleted> deleted = ConcurrentHashMap.newKeySet();
  private volatile Instant nextRound;

  Expiry(List<Table> tables, EmbeddedDynamo dynamo, Instant start) {
    this.tables = tables.stream().filter(table -> table.ttl() != null).toList();
    this.dynamo = dynamo;
    this.nextRound = start.plus(ROUND);
  }

  @Override
  public List<Runnable> due(Instant now) {
    if (now.isBefore(nextRound)) {
      return List.of();
    }
    nextRound = now.plus(ROUND);
    return List.of(() -> sweep(now));
  }

  @Override
  public Optional<Instant> next(Instant now) {
    return Optional.of(nextRound);
  }

  void sweep(Instant now) {
    for (Table table : tables) {
      for (Map<String, AttributeValue> item : dynamo.scan(table)) {
        if (expired(item.get(String.valueOf(table.ttl())), now)) {
          // The mark comes first: the stream may be read before the next line.
          Map<String, AttributeValue> key = key(table, item);
          deleted.add(new Deleted(table.name(), key));
          dynamo.delete(table, item);
        }
      }
    }
  }

  /**
   * Whether a record of a stream is the removal of an item that expired. Asked once, since each
   * pump of the table asks.
   */
  boolean deleted(String table, Record record) {
    return record.eventNameAsString().equals("REMOVE")
        && deleted.contains(new Deleted(table, Map.copyOf(record.dynamodb().keys())));
  }

  private static Map<String, AttributeValue> key(Table table, Map<String, AttributeValue> item) {
    return table.keys().stream()
        .map(Table.Key::name)
        .collect(
            java.util.stream.Collectors.toUnmodifiableMap(
                name -> name, name -> item.getOrDefault(name, AttributeValue.fromNul(true))));
  }

  private static boolean expired(@Nullable AttributeValue value, Instant now) {
    if (value == null || value.n() == null) {
      return false;
    }
    long second = new java.math.BigDecimal(value.n()).longValue();
    // What lies more than five years back is not taken for a time (DynamoDB developer guide, "How
    // TTL works").
    return second <= now.getEpochSecond()
        && second > now.minus(Duration.ofDays(5 * 365)).getEpochSecond();
  }
}
