package agora.signin;

import agora.tokens.Hashes;
import java.util.Optional;
import software.amazon.awssdk.enhanced.dynamodb.DynamoDbEnhancedClient;
import software.amazon.awssdk.enhanced.dynamodb.DynamoDbTable;
import software.amazon.awssdk.enhanced.dynamodb.Expression;
import software.amazon.awssdk.enhanced.dynamodb.Key;
import software.amazon.awssdk.enhanced.dynamodb.model.UpdateItemEnhancedRequest;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;

/** The sessions of staff, by the hash of their ids. */
final class StaffSessions {

  private static final Expression STANDS =
      Expression.builder().expression("attribute_exists(pk)").build();

  private final DynamoDbTable<StaffSession> table;

  StaffSessions(DynamoDbClient dynamo, String table) {
    this.table =
        DynamoDbEnhancedClient.builder()
            .dynamoDbClient(dynamo)
            .extensions()
            .build()
            .table(table, StaffSession.SCHEMA);
  }

  static String key(String id) {
    return Hashes.sha256(id);
  }

  Optional<StaffSession> find(String id) {
    return Optional.ofNullable(table.getItem(get -> get.key(byKey(key(id))).consistentRead(true)));
  }

  void begin(StaffSession session) {
    table.putItem(session);
  }

  /** Writes a session that goes on; false if somebody has ended it meanwhile. */
  boolean update(StaffSession session) {
    try {
      table.updateItem(
          UpdateItemEnhancedRequest.builder(StaffSession.class)
              .item(session)
              .conditionExpression(STANDS)
              .build());
      return true;
    } catch (ConditionalCheckFailedException e) {
      return false;
    }
  }

  void end(String key) {
    table.deleteItem(byKey(key));
  }

  private static Key byKey(String key) {
    return Key.builder().partitionValue(key).build();
  }
}
