package agora.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import software.amazon.awssdk.enhanced.dynamodb.DynamoDbEnhancedClient;
import software.amazon.awssdk.enhanced.dynamodb.DynamoDbTable;
import software.amazon.awssdk.enhanced.dynamodb.Key;
import software.amazon.awssdk.enhanced.dynamodb.extensions.VersionedRecordExtension;
import software.amazon.awssdk.enhanced.dynamodb.model.QueryConditional;
import software.amazon.awssdk.enhanced.dynamodb.model.TransactPutItemEnhancedRequest;
import software.amazon.awssdk.enhanced.dynamodb.model.TransactWriteItemsEnhancedRequest;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;
import software.amazon.awssdk.services.dynamodb.model.TransactionConflictException;

/**
 * What staff write, kept as JSON in the Clubs table: partition key the club, sort key {@code
 * kind#id}. Every write is pinned to what was read before it, so that of two who write the same at
 * once the second is told, or does it again on what the first has written.
 */
public final class Contents {

  /** A content's JSON has so many bytes at most; DynamoDB's items end at 400 kB, keys included. */
  public static final int MOST_BYTES = 380_000;

  static final ObjectMapper JSON =
      JsonMapper.builder()
          .addModule(new JavaTimeModule())
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .build();

  /** Who fails has met somebody who did not, so this is how many may write the same at once. */
  private static final int MOST_RIVALS = 100;

  private static final String RIVAL = "TransactionConflict";

  private final DynamoDbClient dynamo;
  private final DynamoDbTable<ContentRow> table;
  private final Partition rows;

  public Contents(DynamoDbClient dynamo, String table) {
    this.dynamo = dynamo;
    this.table =
        DynamoDbEnhancedClient.builder()
            .dynamoDbClient(dynamo)
            .extensions(VersionedRecordExtension.builder().build())
            .build()
            .table(table, ContentRow.SCHEMA);
    this.rows = new Partition(dynamo, table);
  }

  /** A content as it stands, or that there is none, for a write in its place. */
  public <T> Stored<T> read(Kind<T> kind, String club, String id) {
    Key key = Key.builder().partitionValue(club).sortValue(kind.key(id)).build();
    ContentRow row = table.getItem(get -> get.key(key).consistentRead(true));
    return row == null ? Stored.none(club, kind.key(id)) : Stored.of(row, kind.type());
  }

  public <T> Optional<T> find(Kind<T> kind, String club, String id) {
    return read(kind, club, id).content();
  }

  /** All of one kind in a club, in the order of their ids. */
  public <T> List<Stored<T>> all(Kind<T> kind, String club) {
    return all(kind, club, "");
  }

  /** Those of one kind in a club whose ids begin so, in their order. */
  public <T> List<Stored<T>> all(Kind<T> kind, String club, String begins) {
    Key key = Key.builder().partitionValue(club).sortValue(kind.key(begins)).build();
    return table.query(QueryConditional.sortBeginsWith(key)).items().stream()
        .map(row -> Stored.of(row, kind.type()))
        .toList();
  }

  /** A row of a club, whatever kind it is of: {@code kind#id}, and its content as JSON. */
  public record Body(String key, String json) {}

  /** All that stands in a club and is not over, strongly consistent, page by page. */
  public Stream<Body> bodies(String club, Instant now) {
    QueryConditional all = QueryConditional.keyEqualTo(Key.builder().partitionValue(club).build());
    return table.query(query -> query.queryConditional(all).consistentRead(true)).items().stream()
        .filter(row -> row.expires() == null || now.isBefore(row.expires()))
        .map(row -> new Body(row.sk(), row.body()));
  }

  /** The keys of all that stands in a club, whatever kind it is of: {@code kind#id}. */
  public List<String> keys(String club) {
    return rows.keys(club).toList();
  }

  /** Removes a content by its key, whatever stands there. */
  public void remove(String club, String key) {
    rows.remove(club, key);
  }

  /** The same by its kind. */
  public void remove(Kind<?> kind, String club, String id) {
    rows.remove(club, kind.key(id));
  }

  /**
   * Writes all of them or none.
   *
   * @return false, and nothing is written, if somebody has written one of them since it was read
   */
  public boolean save(Stored.Write... writes) {
    return save(List.of(), writes);
  }

  /**
   * Writes all of them or none, where conditions on rows of other tables hold.
   *
   * @return false, and nothing is written, if one doesn't, or somebody has written one of them
   *     since it was read
   */
  public boolean save(List<TransactWriteItem> conditions, Stored.Write... writes) {
    try {
      if (conditions.isEmpty() && writes.length == 1) {
        table.putItem(writes[0].row());
        return true;
      }
      return AllOrNone.done(
          dynamo, Stream.concat(conditions.stream(), putting(writes).stream()).toList());
    } catch (ConditionalCheckFailedException | TransactionConflictException e) {
      return false;
    } catch (TransactionCanceledException e) {
      if (e.cancellationReasons().stream().anyMatch(each -> RIVAL.equals(each.code()))) {
        return false; // who stood in the way all the time was writing one of them
      }
      throw e;
    }
  }

  private List<TransactWriteItem> putting(Stored.Write... writes) {
    TransactWriteItemsEnhancedRequest.Builder all = TransactWriteItemsEnhancedRequest.builder();
    for (Stored.Write write : writes) {
      all.addPutItem(
          table,
          TransactPutItemEnhancedRequest.builder(ContentRow.class).item(write.row()).build());
    }
    return all.build().transactWriteItems();
  }

  /**
   * Changes a content as it stands, and changes what now stands there wherever somebody else was
   * quicker.
   *
   * @param change makes the content that takes its place; called again for every rival, and where
   *     an answer of the store was lost even on its own result
   * @return what was written
   */
  public <T> T change(Kind<T> kind, String club, String id, Function<Optional<T>, T> change) {
    for (int rivals = 0; rivals <= MOST_RIVALS; rivals++) {
      Stored<T> read = read(kind, club, id);
      T next = change.apply(read.content());
      if (save(read.with(next))) {
        return next;
      }
    }
    throw new IllegalStateException("written by others all the time: " + kind.key(id));
  }

  /** Whether a content can be kept, since its JSON is no longer than {@link #MOST_BYTES}. */
  public static boolean fits(Object content) {
    return write(content).getBytes(StandardCharsets.UTF_8).length <= MOST_BYTES;
  }

  /** The content as JSON. Nothing may be compared by it: that is for {@link Canonical}. */
  public static String write(Object content) {
    try {
      return JSON.writeValueAsString(content);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("cannot be written as JSON: " + content.getClass(), e);
    }
  }

  /** The content that {@link #write} wrote. */
  public static <T> T read(String json, Class<T> type) {
    try {
      return JSON.readValue(json, type);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("not " + type.getSimpleName(), e);
    }
  }
}
