package agora.tickets;

import agora.store.Rows;
import java.util.Set;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** The codes that an event has already, unlocked or not. */
public final class KnownCodes {

  private final Slots slots;

  /**
   * @param table the name of the Tickets table
   */
  public KnownCodes(DynamoDbClient dynamo, String table) {
    this.slots = new Slots(new Rows<>(dynamo, table, () -> SlotRow.SCHEMA));
  }

  /** All codes of an event, strongly consistent. */
  public Set<String> of(String club, String event) {
    return slots.all(club, event).map(SlotRow::code).collect(Collectors.toUnmodifiableSet());
  }
}
