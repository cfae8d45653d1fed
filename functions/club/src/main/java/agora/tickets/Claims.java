package agora.tickets;

import agora.store.Item;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Reads who has claimed what, and who may; strongly consistent. */
record Claims(DynamoDbClient dynamo, String tickets, String members) {

  /** The code that the member has from before. */
  Optional<Unlock> yours(Right right) {
    return read(tickets, right.claims(), right.member())
        .map(claim -> new Unlock.Yours(claim.required("code")));
  }

  boolean isActive(Right right) {
    return read(members, right.club(), right.member())
        .filter(member -> "ACTIVE".equals(member.text("state")))
        .isPresent();
  }

  private Optional<Item> read(String table, String pk, String sk) {
    var answer =
        dynamo.getItem(get -> get.tableName(table).key(Item.key(pk, sk)).consistentRead(true));
    return Optional.ofNullable(Item.read(answer.item()));
  }
}
