package agora.store;

import java.util.List;
import java.util.random.RandomGenerator;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

/**
 * Writes that are done together or not at all. Another transaction that stands in the way says
 * nothing about their conditions: they are tried again.
 */
public final class AllOrNone {
  private static final int TRIES = 5;
  private static final String FAILED = "ConditionalCheckFailed";
  private static final Jitter JITTER = new Jitter(RandomGenerator.getDefault());

  private AllOrNone() {}

  /**
   * Whether all conditions held and all was written.
   *
   * @throws TransactionCanceledException if something else stood in the way five times
   */
  public static boolean done(DynamoDbClient dynamo, List<TransactWriteItem> writes) {
    try {
      write(dynamo, writes);
      return true;
    } catch (TransactionCanceledException e) {
      if (refused(e)) {
        return false;
      }
      throw e;
    }
  }

  /**
   * Writes all.
   *
   * @throws TransactionCanceledException if a condition did not hold, and so nothing was written;
   *     or if something else stood in the way five times
   */
  public static void write(DynamoDbClient dynamo, List<TransactWriteItem> writes) {
    for (int attempt = 1; ; attempt++) {
      try {
        dynamo.transactWriteItems(write -> write.transactItems(writes));
        return;
      } catch (TransactionCanceledException e) {
        if (refused(e) || attempt == TRIES) {
          throw e;
        }
        JITTER.pause(attempt);
      }
    }
  }

  private static boolean refused(TransactionCanceledException e) {
    return e.cancellationReasons().stream().anyMatch(reason -> FAILED.equals(reason.code()));
  }
}
