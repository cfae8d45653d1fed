package agora.members;

import agora.store.AllOrNone;
import agora.store.Item;
import agora.tokens.Keys;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/**
 * Moves a membership to another address: the member and both uniqueness items in one transaction.
 * Whoever calls has proof that the new mailbox is the member's.
 */
public final class AddressChange {

  private final DynamoDbClient dynamo;
  private final String table;
  private final Consents consents;
  private final Supplier<Keys> keys;
  private final InstantSource clock;

  public AddressChange(
      DynamoDbClient dynamo,
      String table,
      Consents consents,
      Supplier<Keys> keys,
      InstantSource clock) {
    this.dynamo = dynamo;
    this.table = table;
    this.consents = consents;
    this.keys = keys;
    this.clock = clock;
  }

  /** What became of a change of address. */
  public sealed interface Outcome {

    /** The member has the new address. */
    record Moved() implements Outcome {}

    /** The address is another membership's of the club, or the member changed meanwhile. */
    record Refused() implements Outcome {}
  }

  /**
   * Moves an active member.
   *
   * @param member as it was read, with the old address
   */
  public Outcome move(Member member, Address to) {
    if (member.email().equals(to.text())) {
      return new Outcome.Moved();
    }
    Item address = Item.of(hash(to.text()), member.club()).with("member", member.id());
    AttributeValue id = AttributeValue.fromS(member.id());
    List<TransactWriteItem> writes =
        List.of(
            TransactWriteItem.builder()
                .put(
                    put ->
                        put.tableName(table)
                            .item(address.values())
                            .conditionExpression("attribute_not_exists(pk)"))
                .build(),
            TransactWriteItem.builder()
                .delete(
                    delete ->
                        delete
                            .tableName(table)
                            .key(Item.key(hash(member.email()), member.club()))
                            .conditionExpression("#member = :id")
                            .expressionAttributeNames(Map.of("#member", "member"))
                            .expressionAttributeValues(Map.of(":id", id)))
                .build(),
            TransactWriteItem.builder()
                .update(
                    update ->
                        update
                            .tableName(table)
                            .key(Item.key(member.club(), member.id()))
                            .updateExpression("SET email = :to")
                            .conditionExpression("email = :from AND #state = :active")
                            .expressionAttributeNames(Map.of("#state", "state"))
                            .expressionAttributeValues(
                                Map.of(
                                    ":to", AttributeValue.fromS(to.text()),
                                    ":from", AttributeValue.fromS(member.email()),
                                    ":active", AttributeValue.fromS("ACTIVE"))))
                .build(),
            consents.insert(
                Consent.of(member, clock.instant(), Consent.Fact.CHANGED, Consent.How.ADDRESS)));
    if (!AllOrNone.done(dynamo, writes)) {
      return new Outcome.Refused();
    }
    new Promotions(dynamo, table, keys).follow(member.club(), member.email(), to.text());
    return new Outcome.Moved();
  }

  private String hash(String address) {
    return "ADDR#" + keys.get().hashOfAddress(address);
  }
}
