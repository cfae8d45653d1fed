package agora.clicks;

import agora.store.Item;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Whether somebody who allows it opened a link of a mailing. */
public final class PersonalClicks {

  private final DynamoDbClient dynamo;
  private final String table;

  public PersonalClicks(DynamoDbClient dynamo, String table) {
    this.dynamo = dynamo;
    this.table = table;
  }

  /**
   * Whether any click that looks like a person's is kept.
   *
   * @param pseudonym the member's name within this mailing
   */
  public boolean any(String mailing, String pseudonym) {
    return dynamo
        .queryPaginator(
            query ->
                query
                    .tableName(table)
                    .keyConditionExpression("pk = :pk")
                    .expressionAttributeValues(
                        Map.of(":pk", AttributeValue.fromS("P#" + mailing + "#" + pseudonym))))
        .items()
        .stream()
        .map(Item::present)
        .anyMatch(row -> row.number("n", 0) > 0 && !row.flag("voided"));
  }
}
