package agora.members;

import agora.store.Item;
import java.time.Instant;
import java.util.Comparator;
import java.util.Iterator;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

/** What is due by now of a queue's shards, oldest first, read page by page as it is asked for. */
final class DueEntries {

  /** Entries of a page: few, since a call looks at some hundreds and the next begins anew. */
  private static final int PAGE = 100;

  private DueEntries() {}

  /**
   * @param partition the names of the keys, and the table or index that is asked
   * @param shard the partition key of each shard
   * @param after where the last call ended; empty for the first
   */
  static <E> Iterator<E> due(
      DynamoDbClient dynamo,
      QueryRequest partition,
      IntFunction<String> shard,
      String after,
      Instant now,
      Function<Item, E> read,
      Function<E, String> key) {
    return merged(
        IntStream.range(0, DueKey.SHARDS)
            .mapToObj(
                each ->
                    dynamo
                        .queryPaginator(query(partition, shard.apply(each), after, now))
                        .items()
                        .stream()
                        .map(item -> read.apply(Item.present(item)))
                        .filter(entry -> key.apply(entry).compareTo(after) > 0)
                        .iterator()),
        key);
  }

  private static QueryRequest query(
      QueryRequest partition, String shard, String after, Instant now) {
    return partition.toBuilder()
        .limit(PAGE)
        .expressionAttributeValues(
            Map.of(
                ":shard", AttributeValue.fromS(shard),
                ":after", AttributeValue.fromS(after.isEmpty() ? DueKey.FIRST : after),
                ":until", AttributeValue.fromS(DueKey.until(now))))
        .build();
  }

  private record Head<E>(E first, Iterator<E> rest) {}

  private static <E> Iterator<E> merged(Stream<Iterator<E>> shards, Function<E, String> key) {
    PriorityQueue<Head<E>> heads =
        new PriorityQueue<>(Comparator.comparing(head -> key.apply(head.first())));
    shards.filter(Iterator::hasNext).forEach(each -> heads.add(new Head<>(each.next(), each)));
    return new Iterator<>() {
      @Override
      public boolean hasNext() {
        return !heads.isEmpty();
      }

      @Override
      public E next() {
        Head<E> head = heads.remove();
        if (head.rest().hasNext()) {
          heads.add(new Head<>(head.rest().next(), head.rest()));
        }
        return head.first();
      }
    };
  }
}
