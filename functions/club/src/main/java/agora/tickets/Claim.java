package agora.tickets;

import static agora.store.Conditions.absent;
import static agora.store.Conditions.is;

import agora.members.memberships.Members;
import agora.store.Change;
import agora.store.Rows;
import java.time.Instant;
import java.util.List;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

/**
 * One try to take one slot, in one transaction: the member's claim if there is none, the slot if it
 * is free, and the member's standing.
 */
record Claim(
    Rows<ClaimRow> claims,
    Rows<SlotRow> slots,
    Members members,
    UnlockRequest right,
    SlotRow slot,
    Instant now) {

  /** How a try ended. */
  enum Outcome {
    DONE,
    CLAIMED_BEFORE,
    SLOT_TAKEN,
    NOT_ENTITLED,
    TRY_AGAIN
  }

  private static final String FAILED = "ConditionalCheckFailed";

  Outcome attempt(DynamoDbClient dynamo) {
    try {
      dynamo.transactWriteItems(
          transaction ->
              transaction.transactItems(
                  claims.inserting(ClaimRow.of(right, slot, now)),
                  reveal(),
                  members.checkActive(right.club(), right.member())));
      return Outcome.DONE;
    } catch (TransactionCanceledException e) {
      return outcome(e.cancellationReasons(), e);
    }
  }

  private static Outcome outcome(
      List<CancellationReason> reasons, TransactionCanceledException cause) {
    List<String> codes =
        reasons.stream().map(reason -> reason.code() == null ? "None" : reason.code()).toList();
    if (codes.contains("ValidationError") || codes.size() != 3) {
      throw cause;
    }
    if (codes.get(0).equals(FAILED)) {
      return Outcome.CLAIMED_BEFORE;
    }
    if (codes.get(2).equals(FAILED)) {
      return Outcome.NOT_ENTITLED;
    }
    return codes.get(1).equals(FAILED) ? Outcome.SLOT_TAKEN : Outcome.TRY_AGAIN;
  }

  private TransactWriteItem reveal() {
    return slots.changing(
        slot.pk(),
        slot.sk(),
        new Change()
            .set(SlotRow.STATE, SlotState.Revealed.NAME)
            .set(SlotRow.MEMBER, right.member())
            .set(SlotRow.REVEALED_AT, now)
            .when(is(SlotRow.STATE, SlotState.Free.NAME), absent(SlotRow.MEMBER)));
  }
}
