package agora.members;

import agora.store.Item;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;

/** Stops the mails to members whose mailbox refuses them, or who complained. */
public final class MailStops {

  private final DynamoDbClient dynamo;
  private final String table;

  public MailStops(DynamoDbClient dynamo, String table) {
    this.dynamo = dynamo;
    this.table = table;
  }

  /**
   * Stops an active member; one who has left, or is gone, stays so.
   *
   * @return whether anything changed
   */
  public boolean stop(String club, String member, Member.State state) {
    try {
      dynamo.updateItem(
          update ->
              update
                  .tableName(table)
                  .key(Item.key(club, member))
                  .updateExpression("SET #state = :state")
                  .conditionExpression("#state = :active")
                  .expressionAttributeNames(Map.of("#state", "state"))
                  .expressionAttributeValues(
                      Map.of(
                          ":state", AttributeValue.fromS(state.name()),
                          ":active", AttributeValue.fromS(Member.State.ACTIVE.name()))));
      return true;
    } catch (ConditionalCheckFailedException e) {
      return false;
    }
  }
}
