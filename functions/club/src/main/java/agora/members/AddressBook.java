package agora.members;

import agora.store.Item;
import agora.tokens.Keys;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * What is known of an address, found by its keyed hash: its membership in each club, and whether it
 * was stopped in the system that a club had before.
 */
public final class AddressBook {

  /** What the sort key begins with of an address that a club's former system had stopped. */
  public static final String STOP = "stop#";

  private final DynamoDbClient dynamo;
  private final String table;
  private final Supplier<Keys> keys;
  private final Members members;

  public AddressBook(DynamoDbClient dynamo, String table, Supplier<Keys> keys) {
    this.dynamo = dynamo;
    this.table = table;
    this.keys = keys;
    this.members = new Members(dynamo, table);
  }

  /** Why an address was stopped in the system that a club had before. */
  public enum Stop {
    UNSUBSCRIBED,
    BOUNCED,
    COMPLAINED
  }

  /** The keyed hash that stands for an address. */
  public String hash(Address address) {
    return keys.get().hashOfAddress(address.text());
  }

  /** The memberships of an address, in all clubs. */
  public List<Member> memberships(Address address) {
    return dynamo
        .queryPaginator(
            query ->
                query
                    .tableName(table)
                    .consistentRead(true)
                    .keyConditionExpression("pk = :pk")
                    .expressionAttributeValues(
                        Map.of(":pk", AttributeValue.fromS("ADDR#" + hash(address)))))
        .items()
        .stream()
        .map(Item::present)
        .filter(item -> !item.required("sk").startsWith(STOP))
        .flatMap(item -> members.find(item.required("sk"), item.required("member")).stream())
        .toList();
  }

  /** The membership of an address in a club, whatever its state. */
  public Optional<Member> membership(String club, Address address) {
    return Optional.ofNullable(read(address, club))
        .flatMap(item -> members.find(club, item.required("member")));
  }

  /** Why the address was stopped in a club's former system; empty where it was not. */
  public Optional<Stop> stopped(String club, Address address) {
    return Optional.ofNullable(read(address, STOP + club))
        .map(item -> Stop.valueOf(item.required("reason")));
  }

  /** Writes down that the address was stopped. A complaint is never overwritten by less. */
  public void stop(String club, Address address, Stop reason, Instant at) {
    if (stopped(club, address).filter(Stop.COMPLAINED::equals).isPresent()) {
      return;
    }
    Item item =
        Item.of("ADDR#" + hash(address), STOP + club).with("reason", reason.name()).with("at", at);
    dynamo.putItem(put -> put.tableName(table).item(item.values()));
  }

  private @Nullable Item read(Address address, String key) {
    var answer =
        dynamo.getItem(
            get ->
                get.tableName(table)
                    .key(Item.key("ADDR#" + hash(address), key))
                    .consistentRead(true));
    return Item.read(answer.item());
  }
}
