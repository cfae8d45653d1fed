package agora.tickets;

import agora.store.Partition;
import java.util.stream.IntStream;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Removes the codes of an event whose club is gone, and who had which. */
public final class CodeRemoval {

  private final Partition rows;

  /**
   * @param table the name of the Tickets table
   */
  public CodeRemoval(DynamoDbClient dynamo, String table) {
    this.rows = new Partition(dynamo, table);
  }

  /** The parts that an event's codes lie in, which can be removed side by side. */
  public static IntStream parts() {
    return IntStream.range(0, SlotRow.SHARDS);
  }

  /** Removes one of the {@link #parts}. */
  public void codes(String club, String event, int part) {
    rows.clear(SlotRow.partition(club, event, part));
  }

  /** Removes who had which. */
  public void claims(String club, String event) {
    rows.clear(UnlockRequest.claims(club, event));
  }
}
