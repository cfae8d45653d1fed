package agora.mailings;

import agora.store.Item;
import java.time.Instant;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Which mailings have been looked through for who clicked in them. */
public final class Judged {

  private static final String KEY = "judged";

  private final DynamoDbClient dynamo;
  private final String table;

  public Judged(DynamoDbClient dynamo, String table) {
    this.dynamo = dynamo;
    this.table = table;
  }

  public boolean is(String mailing) {
    return dynamo
        .getItem(get -> get.tableName(table).key(Item.key(mailing, KEY)).consistentRead(true))
        .hasItem();
  }

  public void mark(String mailing, Instant at) {
    Item item = Item.of(mailing, KEY).with("at", at);
    dynamo.putItem(put -> put.tableName(table).item(item.values()));
  }
}
