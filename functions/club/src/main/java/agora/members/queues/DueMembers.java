package agora.members.queues;

import agora.ids.MemberId;
import agora.store.Rows;
import java.time.Instant;
import java.util.Iterator;
import java.util.stream.Stream;
import software.amazon.awssdk.enhanced.dynamodb.model.QueryConditional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * Reads the index {@code due} of the Members table. It follows the table with a delay: who is found
 * may have been looked at already, so whoever finds somebody reads the member's row first.
 */
public final class DueMembers {

  private final Rows<WaitingRow> rows;

  public DueMembers(DynamoDbClient dynamo, String table) {
    this.rows = new Rows<>(dynamo, table, () -> WaitingRow.SCHEMA);
  }

  /**
   * A membership that may be due.
   *
   * @param key where it stands in the order of all that are due: to go on after it
   */
  public record Entry(MemberId member, String key) {}

  /**
   * Who is due in a club, oldest first.
   *
   * @param after the key of the last one that was looked at; empty for all
   */
  public Iterator<Entry> of(String club, DueQueue queue, String after, Instant now) {
    return DueEntries.due(
        Entry::key,
        after,
        shard ->
            rows.query(
                    WaitingRow.INDEX,
                    query -> DueEntries.query(query, DueKey.queue(queue, club, shard), after, now))
                .map(row -> new Entry(MemberId.of(row.sk()), row.at().at())));
  }

  /**
   * A row that waits.
   *
   * @param key where it stands in its shard: to go on behind it
   */
  public record Place(String partition, String key) {}

  /** What waits in a shard behind a key, whenever it is due; read page by page. */
  public Stream<Place> behind(String shard, String key, int page) {
    var keys = QueryConditional.sortGreaterThan(Rows.key(shard, key));
    return rows.query(WaitingRow.INDEX, query -> query.queryConditional(keys).limit(page))
        .map(row -> new Place(row.pk(), row.at().at()));
  }
}
