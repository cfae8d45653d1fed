package agora.store;

import java.time.Duration;
import java.time.InstantSource;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;

/** What is to be done once, however often it is asked for; remembered for {@link #REMEMBERED}. */
public final class Ledger {

  /** Longer than any event of AWS is repeated. */
  public static final Duration REMEMBERED = Duration.ofDays(16);

  private static final String DONE = "done";

  private final DynamoDbClient dynamo;
  private final String table;
  private final InstantSource clock;

  public Ledger(DynamoDbClient dynamo, String table, InstantSource clock) {
    this.dynamo = dynamo;
    this.table = table;
    this.clock = clock;
  }

  /**
   * Does something unless it was done before. Where it fails it counts as not done; where the
   * machine stops meanwhile, it counts as done.
   *
   * @param what names it among all that is done once
   * @return whether it was done now
   */
  public boolean once(String what, Runnable work) {
    if (!first(what)) {
      return false;
    }
    try {
      work.run();
      return true;
    } catch (RuntimeException e) {
      dynamo.deleteItem(delete -> delete.tableName(table).key(Item.key(what, DONE)));
      throw e;
    }
  }

  private boolean first(String what) {
    Item row = Item.of(what, DONE).expires(clock.instant().plus(REMEMBERED));
    try {
      dynamo.putItem(
          put ->
              put.tableName(table)
                  .item(row.values())
                  .conditionExpression("attribute_not_exists(pk)"));
      return true;
    } catch (ConditionalCheckFailedException e) {
      return false;
    }
  }
}
