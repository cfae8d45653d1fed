package agora.members.queues;

import agora.store.Rows;
import java.time.Instant;
import java.util.Comparator;
import java.util.Iterator;
import java.util.PriorityQueue;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import software.amazon.awssdk.enhanced.dynamodb.model.QueryConditional;
import software.amazon.awssdk.enhanced.dynamodb.model.QueryEnhancedRequest;

/** What is due by now of a queue's shards, oldest first, read page by page as it is asked for. */
final class DueEntries {

  /** Entries of a page: few, since a call looks at some hundreds and the next begins anew. */
  private static final int PAGE = 100;

  private DueEntries() {}

  /** What asks for a page of what is due of a shard, in a table or an index. */
  static void query(QueryEnhancedRequest.Builder query, String shard, String after, Instant now) {
    query
        .queryConditional(
            QueryConditional.sortBetween(
                Rows.key(shard, after.isEmpty() ? DueKey.FIRST : after),
                Rows.key(shard, DueKey.until(now))))
        .limit(PAGE);
  }

  /**
   * The entries of all shards in one order.
   *
   * @param key tells an entry's place in the order
   * @param after where the last call ended; empty for the first
   * @param shard the entries of a shard, from that place on
   */
  static <E> Iterator<E> due(
      Function<E, String> key, String after, Function<Integer, Stream<E>> shard) {
    return merged(
        IntStream.range(0, DueKey.SHARDS)
            .mapToObj(
                each ->
                    shard
                        .apply(each)
                        .filter(entry -> key.apply(entry).compareTo(after) > 0)
                        .iterator()),
        key);
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
