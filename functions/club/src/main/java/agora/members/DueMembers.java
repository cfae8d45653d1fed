package agora.members;

import java.time.Instant;
import java.util.Iterator;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

/**
 * Reads the index {@code due} of the Members table. It follows the table with a delay: who is found
 * may have been looked at already, so whoever finds somebody reads the member's item first.
 */
public final class DueMembers {

  private final DynamoDbClient dynamo;
  private final QueryRequest index;

  public DueMembers(DynamoDbClient dynamo, String table) {
    this.dynamo = dynamo;
    this.index =
        QueryRequest.builder()
            .tableName(table)
            .indexName("due")
            .keyConditionExpression("due = :shard AND dueAt BETWEEN :after AND :until")
            .build();
  }

  /**
   * A membership that may be due.
   *
   * @param key where it stands in the order of all that are due: to go on after it
   */
  public record Entry(String member, String key) {}

  /**
   * Who is due in a club, oldest first.
   *
   * @param after the key of the last one that was looked at; empty for all
   */
  public Iterator<Entry> of(String club, Due.Queue queue, String after, Instant now) {
    return DueEntries.due(
        dynamo,
        index,
        shard -> DueKey.queue(queue, club, shard),
        after,
        now,
        item -> new Entry(item.required("sk"), item.required("dueAt")),
        Entry::key);
  }
}
