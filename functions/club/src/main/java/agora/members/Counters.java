package agora.members;

import java.time.Instant;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;

/** Counters that stop at a most, and vanish. */
record Counters(DynamoDbClient dynamo, String table) {

  /** Counts one more by one conditional write; false where the most is reached. */
  boolean add(Map<String, AttributeValue> key, int most, Instant until) {
    try {
      dynamo.updateItem(
          update ->
              update
                  .tableName(table)
                  .key(key)
                  .updateExpression("SET #ttl = :ttl ADD n :one")
                  .conditionExpression("attribute_not_exists(n) OR n < :most")
                  .expressionAttributeNames(Map.of("#ttl", "ttl"))
                  .expressionAttributeValues(
                      Map.of(
                          ":ttl", number(until.getEpochSecond()),
                          ":one", number(1),
                          ":most", number(most))));
      return true;
    } catch (ConditionalCheckFailedException e) {
      return false;
    }
  }

  private static AttributeValue number(long number) {
    return AttributeValue.fromN(Long.toString(number));
  }
}
