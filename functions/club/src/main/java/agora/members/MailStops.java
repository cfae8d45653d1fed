package agora.members;

import agora.store.Item;
import agora.tokens.Keys;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;

/** Stops the mails to members whose mailbox refuses them, or who complained. */
public final class MailStops {

  private final DynamoDbClient dynamo;
  private final String table;
  private final Supplier<Keys> keys;
  private final InstantSource clock;

  /**
   * @param keys hash addresses, as the items are named that tell an address's clubs
   */
  public MailStops(DynamoDbClient dynamo, String table, Supplier<Keys> keys, InstantSource clock) {
    this.dynamo = dynamo;
    this.table = table;
    this.keys = keys;
    this.clock = clock;
  }

  /** Stops a member who complained; one who has left, or is gone, stays so. */
  public void complained(String club, String member) {
    stop(club, member, Member.State.COMPLAINED, "", Map.of());
  }

  /**
   * Stops a member who complained of a mail to their address. A mail that asked a new address to
   * confirm went to somebody who is no member yet.
   *
   * @param address as SES reports it; empty where it does not
   */
  public void complained(String club, String member, String address) {
    if (address.isEmpty()) {
      complained(club, member);
    } else {
      stopAtAddress(club, member, plain(address), Member.State.COMPLAINED);
    }
  }

  /**
   * Stops a member whose mailbox refuses mails for good, unless the member has another address
   * since, and every membership of that address in other clubs.
   *
   * @param address as SES reports it; empty where it does not
   */
  public void bounced(String club, String member, String address) {
    if (address.isEmpty()) {
      stop(club, member, Member.State.BOUNCED, "", Map.of());
      return;
    }
    String plain = plain(address);
    stopAtAddress(club, member, plain, Member.State.BOUNCED);
    dynamo
        .queryPaginator(
            query ->
                query
                    .tableName(table)
                    .consistentRead(true)
                    .keyConditionExpression("pk = :address")
                    .expressionAttributeValues(
                        Map.of(
                            ":address",
                            AttributeValue.fromS("ADDR#" + keys.get().hashOfAddress(plain)))))
        .items()
        .stream()
        .map(Item::present)
        .filter(item -> item.text("member") != null) // and not what a former system stopped
        .forEach(
            item ->
                stopAtAddress(
                    item.required("sk"), item.required("member"), plain, Member.State.BOUNCED));
  }

  private static String plain(String address) {
    return Address.of(address).map(Address::text).orElse(address);
  }

  private void stopAtAddress(String club, String member, String address, Member.State state) {
    stop(
        club,
        member,
        state,
        " AND email = :address",
        Map.of(":address", AttributeValue.fromS(address)));
  }

  private void stop(
      String club,
      String member,
      Member.State state,
      String more,
      Map<String, AttributeValue> values) {
    Map<String, AttributeValue> all = new HashMap<>(values);
    all.put(":state", AttributeValue.fromS(state.name()));
    all.put(":active", AttributeValue.fromS(Member.State.ACTIVE.name()));
    all.putAll(DueKey.changed(club, member, clock.instant()).values());
    try {
      dynamo.updateItem(
          update ->
              update
                  .tableName(table)
                  .key(Item.key(club, member))
                  .updateExpression("SET #state = :state, " + DueKey.SET)
                  .conditionExpression("#state = :active" + more)
                  .expressionAttributeNames(Map.of("#state", "state"))
                  .expressionAttributeValues(all));
    } catch (ConditionalCheckFailedException e) {
      return; // left, erased, stopped before, or at another address by now
    }
  }
}
