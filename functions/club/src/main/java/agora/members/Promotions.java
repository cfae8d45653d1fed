package agora.members;

import agora.store.Item;
import agora.tokens.Keys;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
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
    String person = "PROMO#" + keys.get().hashOfAddress(member.email());
    try {
      dynamo.updateItem(
          update ->
              update
                  .tableName(table)
                  .key(Item.key(person, "week"))
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
                          ":none", AttributeValue.fromS("-"),
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

  private static AttributeValue stamp(Instant at) {
    return AttributeValue.fromN(Long.toString(at.getEpochSecond()));
  }
}
