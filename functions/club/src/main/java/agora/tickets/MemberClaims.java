package agora.tickets;

import agora.store.Item;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;

/** What a member has claimed of an event: to be shown to them, and to be forgotten. */
public final class MemberClaims {

  private final DynamoDbClient dynamo;
  private final String table;

  public MemberClaims(DynamoDbClient dynamo, String table) {
    this.dynamo = dynamo;
    this.table = table;
  }

  /** The member's claim, as it stands in the table. */
  public Optional<Item> of(Right right) {
    return read(right.claims(), right.member());
  }

  /** The code that the member's claim took, as it stands in the table. */
  public Optional<Item> slotOf(Right right) {
    return of(right)
        .flatMap(claim -> read(partition(right, claim), claim.required("slot")))
        .filter(slot -> right.member().equals(slot.text("member")));
  }

  /** Forgets who has the code. The code stays taken: it was shown, so nobody else may get it. */
  public void forget(Right right) {
    Item claim = of(right).orElse(null);
    if (claim == null) {
      return;
    }
    try {
      dynamo.updateItem(
          update ->
              update
                  .tableName(table)
                  .key(Item.key(partition(right, claim), claim.required("slot")))
                  .updateExpression("REMOVE #member")
                  .conditionExpression("#member = :member")
                  .expressionAttributeNames(Map.of("#member", "member"))
                  .expressionAttributeValues(
                      Map.of(":member", AttributeValue.fromS(right.member()))));
    } catch (ConditionalCheckFailedException e) {
      // forgotten by an earlier try
    }
    dynamo.deleteItem(
        delete -> delete.tableName(table).key(Item.key(right.claims(), right.member())));
  }

  private static String partition(Right right, Item claim) {
    String slot = claim.required("slot");
    int shard = Character.digit(slot.charAt(slot.length() - 1), Slot.SHARDS);
    return Slot.partition(right.club(), right.event(), shard);
  }

  private Optional<Item> read(String pk, String sk) {
    var answer =
        dynamo.getItem(get -> get.tableName(table).key(Item.key(pk, sk)).consistentRead(true));
    return Optional.ofNullable(Item.read(answer.item()));
  }
}
