package agora.members;

import agora.clubs.Rules;
import agora.store.Item;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;

/**
 * How far the walk through all of a club's evidence is: once for the rules that it was last made
 * by, since what waits for its day was put there by those; so first of all for what was written
 * before there was an index, and after a restore. A row of the Members table, partition key {@code
 * WALK#club}.
 */
public final class DueWalk {

  /** Another number has every club walked through anew: what {@link Due} says changed. */
  private static final int VERSION = 1;

  private static final String BEGINNING = " ";

  private final DynamoDbClient dynamo;
  private final String table;

  public DueWalk(DynamoDbClient dynamo, String table) {
    this.dynamo = dynamo;
    this.table = table;
  }

  /** Where to go on; nothing where the walk by these rules is at its end. */
  public Optional<String> next(String club, Rules rules) {
    Item row =
        Item.read(
            dynamo.getItem(get -> get.tableName(table).key(key(club)).consistentRead(true)).item());
    if (row == null || !terms(rules).equals(row.text("terms"))) {
      return Optional.of(BEGINNING);
    }
    return Optional.ofNullable(row.text("cursor"));
  }

  /**
   * Writes how far a walk is.
   *
   * @param from where this part began, as {@link #next} told it
   * @param to where the next part begins; nothing where there is none
   * @return false where another call was there first
   */
  public boolean advance(String club, Rules rules, String from, Optional<String> to) {
    Map<String, AttributeValue> values = new HashMap<>();
    values.put(":terms", AttributeValue.fromS(terms(rules)));
    values.put(":from", AttributeValue.fromS(from));
    to.ifPresent(cursor -> values.put(":to", AttributeValue.fromS(cursor)));
    String begins = from.equals(BEGINNING) ? " OR attribute_not_exists(pk) OR terms <> :terms" : "";
    try {
      dynamo.updateItem(
          update ->
              update
                  .tableName(table)
                  .key(key(club))
                  .updateExpression(
                      "SET terms = :terms"
                          + (to.isPresent() ? ", #cursor = :to" : " REMOVE #cursor"))
                  .conditionExpression("(terms = :terms AND #cursor = :from)" + begins)
                  .expressionAttributeNames(Map.of("#cursor", "cursor"))
                  .expressionAttributeValues(values));
      return true;
    } catch (ConditionalCheckFailedException e) {
      return false;
    }
  }

  /** Has a club walked through once more: its tables are not as they were left. */
  public void again(String club) {
    dynamo.deleteItem(delete -> delete.tableName(table).key(key(club)));
  }

  /** What the days of all that is due hang on. */
  private static String terms(Rules rules) {
    return "%d: %d %d %d %d %s"
        .formatted(
            VERSION,
            rules.evidenceMonths(),
            rules.reducedMonths(),
            rules.trackingMonths(),
            rules.winBackAfter(),
            rules.yearlyQuestion());
  }

  private static Map<String, AttributeValue> key(String club) {
    return Item.key("WALK#" + club, "due");
  }
}
