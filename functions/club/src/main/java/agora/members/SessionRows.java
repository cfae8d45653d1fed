package agora.members;

import agora.store.Item;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** A member's rows in the Sessions table: links, sessions, and changes of address that wait. */
public final class SessionRows {

  private final DynamoDbClient dynamo;
  private final String table;

  public SessionRows(DynamoDbClient dynamo, String table) {
    this.dynamo = dynamo;
    this.table = table;
  }

  /** All of them, as they stand in the table. */
  public List<Item> of(String club, String member) {
    return rows(partition(club, member));
  }

  /** How many mails forms have asked for to an address, day by day. */
  public List<Item> ofAddress(String hash) {
    return rows(MailLimit.partition(hash));
  }

  /** Ends all of them. */
  public void end(String club, String member) {
    of(club, member).forEach(this::delete);
  }

  /** Forgets how many mails were asked for. */
  public void forgetAddress(String hash) {
    ofAddress(hash).forEach(this::delete);
  }

  private void delete(Item row) {
    dynamo.deleteItem(
        delete -> delete.tableName(table).key(Item.key(row.required("pk"), row.required("sk"))));
  }

  private List<Item> rows(String partition) {
    return dynamo
        .queryPaginator(
            query ->
                query
                    .tableName(table)
                    .consistentRead(true)
                    .keyConditionExpression("pk = :pk")
                    .expressionAttributeValues(Map.of(":pk", AttributeValue.fromS(partition))))
        .items()
        .stream()
        .map(Item::present)
        .toList();
  }

  static String partition(String club, String member) {
    return "mine#" + club + "#" + member;
  }
}
