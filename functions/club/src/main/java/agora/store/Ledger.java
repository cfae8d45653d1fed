package agora.store;

import java.time.Duration;
import java.time.InstantSource;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** What is to be done once, however often it is asked for; remembered for {@link #RETENTION}. */
public final class Ledger {

  /** Longer than any event of AWS is repeated. */
  public static final Duration RETENTION = Duration.ofDays(16);

  private static final String DONE = "done";

  private final Rows<LedgerRow> rows;
  private final InstantSource clock;

  public Ledger(DynamoDbClient dynamo, String table, InstantSource clock) {
    this.rows = new Rows<>(dynamo, table, () -> LedgerRow.SCHEMA);
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
    if (!rows.putIfAbsent(new LedgerRow(what, DONE, clock.instant().plus(RETENTION)))) {
      return false;
    }
    try {
      work.run();
      return true;
    } catch (RuntimeException e) {
      rows.delete(what, DONE);
      throw e;
    }
  }
}
