package agora.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Gatherers;
import java.util.stream.Stream;
import software.amazon.awssdk.enhanced.dynamodb.DynamoDbEnhancedClient;
import software.amazon.awssdk.enhanced.dynamodb.DynamoDbTable;
import software.amazon.awssdk.enhanced.dynamodb.Expression;
import software.amazon.awssdk.enhanced.dynamodb.Key;
import software.amazon.awssdk.enhanced.dynamodb.TableSchema;
import software.amazon.awssdk.enhanced.dynamodb.extensions.VersionedRecordExtension;
import software.amazon.awssdk.enhanced.dynamodb.model.QueryConditional;
import software.amazon.awssdk.enhanced.dynamodb.model.QueryEnhancedRequest;
import software.amazon.awssdk.enhanced.dynamodb.model.ReadBatch;
import software.amazon.awssdk.enhanced.dynamodb.model.TransactDeleteItemEnhancedRequest;
import software.amazon.awssdk.enhanced.dynamodb.model.TransactPutItemEnhancedRequest;
import software.amazon.awssdk.enhanced.dynamodb.model.TransactWriteItemsEnhancedRequest;
import software.amazon.awssdk.enhanced.dynamodb.model.WriteBatch;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.ReturnValue;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

/**
 * The rows of one kind in a table, by their keys. Reads are strongly consistent unless a query says
 * otherwise.
 *
 * @param <R> the record that a row is read as
 */
public final class Rows<R> {

  /** The most rows that DynamoDB writes in one call. */
  private static final int MOST_WRITES = 25;

  /** The most rows that DynamoDB reads in one call by their keys. */
  private static final int MOST_READS = 100;

  private static final int ATTEMPTS = 8;

  private static final Expression ABSENT =
      Expression.builder().expression("attribute_not_exists(" + RowKey.PK + ")").build();

  private final DynamoDbClient dynamo;
  private final Lazy<DynamoDbEnhancedClient> client;
  private final Lazy<DynamoDbTable<R>> table;

  /**
   * Rows of a table.
   *
   * @param schema asked for when a row is first read or written: a start costs the fewer, the fewer
   *     schemas it makes
   */
  public Rows(DynamoDbClient dynamo, String table, Supplier<TableSchema<R>> schema) {
    this.dynamo = dynamo;
    this.client =
        Lazy.of(
            () ->
                DynamoDbEnhancedClient.builder()
                    .dynamoDbClient(dynamo)
                    .extensions(VersionedRecordExtension.builder().build())
                    .build());
    this.table = Lazy.of(() -> client.get().table(table, schema.get()));
  }

  public Optional<R> find(String pk, String sk) {
    return Optional.ofNullable(
        table.get().getItem(get -> get.key(key(pk, sk)).consistentRead(true)));
  }

  /** Those of a partition, in the order of their sort keys. */
  public Stream<R> of(String pk) {
    return query(QueryConditional.keyEqualTo(Key.builder().partitionValue(pk).build()));
  }

  /** Those of a partition whose sort keys begin so. */
  public Stream<R> of(String pk, String beginning) {
    return query(QueryConditional.sortBeginsWith(key(pk, beginning)));
  }

  /** Those whose keys a condition names, in the order of their sort keys. */
  public Stream<R> query(QueryConditional which) {
    return query(query -> query.queryConditional(which).consistentRead(true));
  }

  /** Those that a query asks for, page by page; strongly consistent only if it says so. */
  public Stream<R> query(Consumer<QueryEnhancedRequest.Builder> query) {
    return table.get().query(query).items().stream();
  }

  /** The same of an index, which follows the table with a delay. */
  public Stream<R> query(String index, Consumer<QueryEnhancedRequest.Builder> query) {
    return table.get().index(index).query(query).stream().flatMap(page -> page.items().stream());
  }

  /** Those of the keys that are there, in no order; 100 are read in a call. */
  public List<R> all(Collection<RowKey> keys) {
    return keys.stream().gather(Gatherers.windowFixed(MOST_READS)).flatMap(this::some).toList();
  }

  private Stream<R> some(List<RowKey> keys) {
    ReadBatch.Builder<R> batch =
        ReadBatch.builder(table.get().tableSchema().itemType().rawClass())
            .mappedTableResource(table.get());
    keys.forEach(
        each -> batch.addGetItem(get -> get.key(key(each.pk(), each.sk())).consistentRead(true)));
    return client
        .get()
        .batchGetItem(get -> get.readBatches(batch.build()))
        .resultsForTable(table.get())
        .stream();
  }

  /** Writes a row in the place of whatever stands there, of a versioned one what was read. */
  public void put(R row) {
    table.get().putItem(row);
  }

  /** Whether a condition held, and the row was written. */
  public boolean put(R row, Expression condition) {
    try {
      table.get().putItem(put -> put.item(row).conditionExpression(condition));
      return true;
    } catch (ConditionalCheckFailedException e) {
      return false;
    }
  }

  /** Writes a row unless there is one of its keys; whether it was written. */
  public boolean putIfAbsent(R row) {
    return put(row, ABSENT);
  }

  /**
   * Writes rows in the place of whatever stands there, 25 in a call.
   *
   * @throws IllegalStateException if the store leaves some out eight times
   */
  public void putAll(List<R> rows) {
    for (int from = 0; from < rows.size(); from += MOST_WRITES) {
      putSome(rows.subList(from, Math.min(rows.size(), from + MOST_WRITES)));
    }
  }

  private void putSome(List<R> rows) {
    List<R> left = rows;
    for (int attempt = 1; !left.isEmpty(); attempt++) {
      if (attempt > ATTEMPTS) {
        throw new IllegalStateException("the store takes no more rows");
      }
      WriteBatch.Builder<R> batch =
          WriteBatch.builder(table.get().tableSchema().itemType().rawClass())
              .mappedTableResource(table.get());
      left.forEach(batch::addPutItem);
      left =
          new ArrayList<>(
              client
                  .get()
                  .batchWriteItem(write -> write.writeBatches(batch.build()))
                  .unprocessedPutItemsForTable(table.get()));
    }
  }

  /** Removes a row, if there is one. What stood there is not read: another version may have. */
  public void delete(String pk, String sk) {
    dynamo.deleteItem(delete -> delete.tableName(table.get().tableName()).key(RowKey.of(pk, sk)));
  }

  /** Whether a condition held, and the row was removed. */
  public boolean delete(String pk, String sk, Expression condition) {
    try {
      dynamo.deleteItem(
          delete ->
              delete
                  .tableName(table.get().tableName())
                  .key(RowKey.of(pk, sk))
                  .conditionExpression(condition.expression())
                  .expressionAttributeNames(condition.expressionNames())
                  .expressionAttributeValues(condition.expressionValues()));
      return true;
    } catch (ConditionalCheckFailedException e) {
      return false;
    }
  }

  /** Whether a change's condition held, and the row was changed. */
  public boolean change(String pk, String sk, Change change) {
    try {
      dynamo.updateItem(change.request(table.get().tableName(), RowKey.of(pk, sk)));
      return true;
    } catch (ConditionalCheckFailedException e) {
      return false;
    }
  }

  /**
   * Changes a row, and reads it as it then is.
   *
   * @throws ConditionalCheckFailedException if the change's condition does not hold
   */
  public R changed(String pk, String sk, Change change) {
    UpdateItemRequest request =
        change.request(table.get().tableName(), RowKey.of(pk, sk)).toBuilder()
            .returnValues(ReturnValue.ALL_NEW)
            .build();
    return table.get().tableSchema().mapToItem(dynamo.updateItem(request).attributes());
  }

  /** The row as it stands where a change's condition doesn't hold; empty where it was changed. */
  public Optional<R> refusal(String pk, String sk, Change change) {
    UpdateItemRequest request =
        change.request(table.get().tableName(), RowKey.of(pk, sk)).toBuilder()
            .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD)
            .build();
    try {
      dynamo.updateItem(request);
      return Optional.empty();
    } catch (ConditionalCheckFailedException e) {
      return Optional.of(table.get().tableSchema().mapToItem(e.item()));
    }
  }

  /** A change, for a transaction. */
  public TransactWriteItem changing(String pk, String sk, Change change) {
    return change.write(table.get().tableName(), RowKey.of(pk, sk));
  }

  /** A write of a row in the place of whatever stands there, for a transaction. */
  public TransactWriteItem putting(R row) {
    return one(all -> all.addPutItem(table.get(), row));
  }

  /** A write of a row where a condition holds, for a transaction. */
  public TransactWriteItem putting(R row, Expression condition) {
    return one(
        all ->
            all.addPutItem(
                table.get(),
                TransactPutItemEnhancedRequest.builder(
                        table.get().tableSchema().itemType().rawClass())
                    .item(row)
                    .conditionExpression(condition)
                    .build()));
  }

  /** A write of a row unless there is one of its keys, for a transaction. */
  public TransactWriteItem inserting(R row) {
    return putting(row, ABSENT);
  }

  /** A removal of a row, for a transaction. */
  public TransactWriteItem deleting(String pk, String sk) {
    return one(all -> all.addDeleteItem(table.get(), key(pk, sk)));
  }

  /** A removal of a row where a condition holds, for a transaction. */
  public TransactWriteItem deleting(String pk, String sk, Expression condition) {
    return one(
        all ->
            all.addDeleteItem(
                table.get(),
                TransactDeleteItemEnhancedRequest.builder()
                    .key(key(pk, sk))
                    .conditionExpression(condition)
                    .build()));
  }

  /** That a condition holds of a row, for a transaction. */
  public TransactWriteItem checking(String pk, String sk, Expression condition) {
    return one(
        all ->
            all.addConditionCheck(
                table.get(), check -> check.key(key(pk, sk)).conditionExpression(condition)));
  }

  private static TransactWriteItem one(Consumer<TransactWriteItemsEnhancedRequest.Builder> write) {
    TransactWriteItemsEnhancedRequest.Builder all = TransactWriteItemsEnhancedRequest.builder();
    write.accept(all);
    return all.build().transactWriteItems().getFirst();
  }

  /** A key, for a condition on keys. */
  public static Key key(String pk, String sk) {
    return Key.builder().partitionValue(pk).sortValue(sk).build();
  }
}
