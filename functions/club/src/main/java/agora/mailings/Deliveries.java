package agora.mailings;

import agora.store.Item;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** One row per member and mailing: that SES took the mail, and what went wrong afterwards. */
public final class Deliveries {

  private static final Duration KEPT = Duration.ofDays(400);

  private final DynamoDbClient dynamo;
  private final String table;

  public Deliveries(DynamoDbClient dynamo, String table) {
    this.dynamo = dynamo;
    this.table = table;
  }

  /** Writes that SES took the mail; a row that is there stays as it is. */
  public void sent(String member, String mailing, Instant at) {
    Item row = Item.of(member, mailing).with("at", at).expires(at.plus(KEPT));
    Conditional.done(
        () ->
            dynamo.putItem(
                put ->
                    put.tableName(table)
                        .item(row.values())
                        .conditionExpression("attribute_not_exists(pk)")));
  }

  /** Writes what went wrong on the row of a mail that was sent. */
  public void trouble(String member, String mailing, Reports.Kind kind) {
    Conditional.done(
        () ->
            dynamo.updateItem(
                update ->
                    update
                        .tableName(table)
                        .key(Item.key(member, mailing))
                        .updateExpression("SET trouble = :kind")
                        .conditionExpression("attribute_exists(pk)")
                        .expressionAttributeValues(
                            Map.of(":kind", AttributeValue.fromS(kind.name())))));
  }

  /** All rows of a member, as they stand in the table. */
  public List<Item> of(String member) {
    return dynamo
        .queryPaginator(
            query ->
                query
                    .tableName(table)
                    .consistentRead(true)
                    .keyConditionExpression("pk = :member")
                    .expressionAttributeValues(Map.of(":member", AttributeValue.fromS(member))))
        .items()
        .stream()
        .map(Item::present)
        .toList();
  }

  /** Forgets which mails a member got; the mailings' counts stay. */
  public void forget(String member) {
    for (Item row : of(member)) {
      dynamo.deleteItem(
          delete -> delete.tableName(table).key(Item.key(member, row.required("sk"))));
    }
  }
}
