package agora.members.queues;

import agora.store.Plain;
import agora.store.Rows;
import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import software.amazon.awssdk.enhanced.dynamodb.model.QueryConditional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/**
 * When evidence is to be looked at: rows of the Consents table beside the evidence, which itself is
 * never changed. Partition key {@code DUE#club#shard}, sort key the time and whose evidence it is:
 * a member's id, or the key of what was reduced. A row says "look", not what is found then; one too
 * many costs a look, and is removed by it.
 */
public final class DueEvidence {

  private final Rows<DueRow> rows;

  public DueEvidence(DynamoDbClient dynamo, String table) {
    this.rows = new Rows<>(dynamo, table, () -> DueRow.SCHEMA);
  }

  /**
   * Evidence that is to be looked at.
   *
   * @param of whose
   * @param key where it stands in the order of all that is due: to go on after it
   */
  public record Entry(String club, String of, String key) {}

  /** What is due in a club, oldest first, after one of them. */
  public Iterator<Entry> of(String club, String after, Instant now) {
    return DueEntries.due(
        Entry::key,
        after,
        shard ->
            rows.query(
                    query -> {
                      DueEntries.query(query, DueRow.pk(club, shard), after, now);
                      query.consistentRead(true);
                    })
                .map(row -> entry(club, row.sk())));
  }

  private static Entry entry(String club, String key) {
    return new Entry(club, key.substring(key.indexOf('#') + 1), key);
  }

  /** Has evidence looked at when the time comes. */
  public void put(String club, String of, Instant at) {
    rows.put(DueRow.of(club, of, at));
  }

  /** The same, to be written in the transaction of what makes it due. */
  public TransactWriteItem putting(String club, String of, Instant at) {
    return rows.putting(DueRow.of(club, of, at));
  }

  /** The rows of some evidence at the times that they may be of, for the member to read. */
  public List<Map<String, Object>> held(String club, String of, Stream<Instant> times) {
    return times.distinct().flatMap(at -> held(DueRow.of(club, of, at))).toList();
  }

  /** By a query: the functions that let members read have no leave to get single rows here. */
  private Stream<Map<String, Object>> held(DueRow row) {
    return rows.query(QueryConditional.keyEqualTo(Rows.key(row.pk(), row.sk())))
        .map(each -> Plain.of(DueRow.SCHEMA, each));
  }

  /** Removes what was looked at. */
  public void remove(Entry entry) {
    rows.delete(DueRow.pk(entry.club(), DueKey.shard(entry.of())), entry.key());
  }
}
