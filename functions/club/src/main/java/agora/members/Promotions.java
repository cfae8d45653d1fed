package agora.members;

import agora.mailings.Mailing;
import agora.store.Item;
import agora.tokens.Keys;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;

/**
 * At most two promotional mails in seven days to one person, over all clubs of theirs: the two
 * latest are kept by the keyed hash of the address, and a third is refused by the write's own
 * condition.
 */
public final class Promotions {

  static final Duration WEEK = Duration.ofDays(7);
  private static final Duration KEPT = Duration.ofDays(15);

  /** Stands where no mailing is named. */
  private static final String NONE = "-";

  private final DynamoDbClient dynamo;
  private final String table;
  private final Supplier<Keys> keys;

  public Promotions(DynamoDbClient dynamo, String table, Supplier<Keys> keys) {
    this.dynamo = dynamo;
    this.table = table;
    this.keys = keys;
  }

  /**
   * Counts a mailing to a member, unless two others were counted in the seven days before it. The
   * same mailing counts once, however often it is asked.
   *
   * @param at when the mailing began
   * @return whether the member may get it
   */
  public boolean allows(Member member, String mailing, Instant at) {
    try {
      dynamo.updateItem(
          update ->
              update
                  .tableName(table)
                  .key(key(member.email()))
                  .updateExpression(
                      "SET older = if_not_exists(newer, :never), olderOf = if_not_exists(newerOf,"
                          + " :none), newer = :at, newerOf = :mailing, #ttl = :ttl")
                  .conditionExpression(
                      "attribute_not_exists(pk) OR (newerOf <> :mailing AND olderOf <> :mailing"
                          + " AND older <= :weekAgo)")
                  .expressionAttributeNames(Map.of("#ttl", "ttl"))
                  .expressionAttributeValues(
                      Map.of(
                          ":never", stamp(Instant.EPOCH),
                          ":none", AttributeValue.fromS(NONE),
                          ":at", stamp(at),
                          ":mailing", AttributeValue.fromS(mailing),
                          ":weekAgo", stamp(at.minus(WEEK)),
                          ":ttl", stamp(at.plus(KEPT))))
                  .returnValuesOnConditionCheckFailure(
                      ReturnValuesOnConditionCheckFailure.ALL_OLD));
      return true;
    } catch (ConditionalCheckFailedException e) {
      Item counted = Item.present(Objects.requireNonNull(e.item()));
      return mailing.equals(counted.text("newerOf")) || mailing.equals(counted.text("olderOf"));
    }
  }

  /** The row that counts for an address, over all clubs; empty where nothing was counted. */
  public Optional<Item> of(String address) {
    return Optional.ofNullable(
        Item.read(
            dynamo
                .getItem(get -> get.tableName(table).key(key(address)).consistentRead(true))
                .item()));
  }

  /**
   * Forgets which of a club's mailings an address got. What another club sent stays counted, with
   * the times of both: the person is still theirs.
   */
  public void forget(String club, String address) {
    Item row = of(address).orElse(null);
    if (row == null) {
      return;
    }
    String newer = without(club, row.required("newerOf"));
    String older = without(club, row.required("olderOf"));
    if (newer.equals(NONE) && older.equals(NONE)) {
      dynamo.deleteItem(delete -> delete.tableName(table).key(key(address)));
      return;
    }
    try {
      dynamo.updateItem(
          update ->
              update
                  .tableName(table)
                  .key(key(address))
                  .updateExpression("SET newerOf = :newer, olderOf = :older")
                  .conditionExpression("newerOf = :was AND olderOf = :wasOlder")
                  .expressionAttributeValues(
                      Map.of(
                          ":newer", AttributeValue.fromS(newer),
                          ":older", AttributeValue.fromS(older),
                          ":was", AttributeValue.fromS(row.required("newerOf")),
                          ":wasOlder", AttributeValue.fromS(row.required("olderOf")))));
    } catch (ConditionalCheckFailedException e) {
      forget(club, address); // another club has sent meanwhile
    }
  }

  /** Lets the count follow a person from one address to another, for one club. */
  void follow(String club, String from, String to) {
    Item row = of(from).orElse(null);
    if (row == null) {
      return;
    }
    Map<String, AttributeValue> moved = new HashMap<>(row.values());
    moved.putAll(key(to));
    for (String name : List.of("newerOf", "olderOf")) {
      String mailing = row.required(name);
      moved.put(name, AttributeValue.fromS(isOf(club, mailing) ? mailing : NONE));
    }
    try {
      dynamo.putItem(
          put -> put.tableName(table).item(moved).conditionExpression("attribute_not_exists(pk)"));
    } catch (ConditionalCheckFailedException e) {
      // the address has a count of its own
    }
    forget(club, from);
  }

  private static String without(String club, String mailing) {
    return isOf(club, mailing) ? NONE : mailing;
  }

  private static boolean isOf(String club, String mailing) {
    return Mailing.clubOf(mailing).equals(club);
  }

  private Map<String, AttributeValue> key(String address) {
    return Item.key("PROMO#" + keys.get().hashOfAddress(address), "week");
  }

  private static AttributeValue stamp(Instant at) {
    return AttributeValue.fromN(Long.toString(at.getEpochSecond()));
  }
}
