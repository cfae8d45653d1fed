package agora.members;

import agora.store.Item;
import agora.tokens.Keys;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.function.Supplier;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;

/**
 * How many mails an address can be made to get by whoever types it into a form: {@value #A_DAY} a
 * day (UTC) and club, so that nobody can be mail-bombed through us. Counted beside the address, by
 * conditional writes.
 */
public final class MailLimit {

  static final int A_DAY = 5;

  private final DynamoDbClient dynamo;
  private final String table;
  private final Supplier<Keys> keys;
  private final InstantSource clock;

  public MailLimit(DynamoDbClient dynamo, String table, Supplier<Keys> keys, InstantSource clock) {
    this.dynamo = dynamo;
    this.table = table;
    this.keys = keys;
    this.clock = clock;
  }

  /** Counts one mail more, unless that would be too many. */
  public boolean allows(Member member) {
    AttributeValue today =
        AttributeValue.fromS(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).toString());
    AttributeValue one = AttributeValue.fromN("1");
    return write(
            member,
            "SET mailDay = :today, mails = :one",
            "attribute_exists(pk) AND (attribute_not_exists(mailDay) OR mailDay <> :today)",
            Map.of(":today", today, ":one", one))
        || write(
            member,
            "SET mails = mails + :one",
            "mailDay = :today AND mails < :most",
            Map.of(
                ":today",
                today,
                ":one",
                one,
                ":most",
                AttributeValue.fromN(Integer.toString(A_DAY))));
  }

  private boolean write(
      Member member, String update, String condition, Map<String, AttributeValue> values) {
    var key = Item.key("ADDR#" + keys.get().hashOfAddress(member.email()), member.club());
    try {
      dynamo.updateItem(
          to ->
              to.tableName(table)
                  .key(key)
                  .updateExpression(update)
                  .conditionExpression(condition)
                  .expressionAttributeValues(values));
      return true;
    } catch (ConditionalCheckFailedException e) {
      return false;
    }
  }
}
