package agora.store;

import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * A table's rows by their keys alone, whatever kind they are and whichever version wrote them: for
 * whoever removes all of them.
 */
public final class Partition {

  private final DynamoDbClient dynamo;
  private final String table;

  public Partition(DynamoDbClient dynamo, String table) {
    this.dynamo = dynamo;
    this.table = table;
  }

  /** The sort keys of a partition in their order, strongly consistent, page by page. */
  public Stream<String> keys(String pk) {
    return dynamo
        .queryPaginator(
            query ->
                query
                    .tableName(table)
                    .consistentRead(true)
                    .keyConditionExpression("#pk = :pk")
                    .projectionExpression("#sk")
                    .expressionAttributeNames(Map.of("#pk", RowKey.PK, "#sk", RowKey.SK))
                    .expressionAttributeValues(Map.of(":pk", AttributeValue.fromS(pk))))
        .items()
        .stream()
        .map(row -> Objects.requireNonNull(row.get(RowKey.SK)).s());
  }

  /** Removes the rows of a partition; of one that was cut off, those that are left. */
  public void clear(String pk) {
    keys(pk).forEach(sk -> remove(pk, sk));
  }

  /** Removes a row, if there is one. */
  public void remove(String pk, String sk) {
    dynamo.deleteItem(delete -> delete.tableName(table).key(RowKey.of(pk, sk)));
  }
}
