package agora.tickets;

import static agora.store.Conditions.is;
import static agora.store.Conditions.noRow;

import agora.store.Change;
import agora.store.Plain;
import agora.store.Rows;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** What a member has claimed of an event: to be shown to them, carried on, and forgotten. */
public final class MemberClaims {

  private final Rows<ClaimRow> claims;
  private final Rows<SlotRow> slots;

  public MemberClaims(DynamoDbClient dynamo, String table) {
    this.claims = new Rows<>(dynamo, table, () -> ClaimRow.SCHEMA);
    this.slots = new Rows<>(dynamo, table, () -> SlotRow.SCHEMA);
  }

  /** The member's claim and the code that it took, for the member to read. */
  public List<Map<String, Object>> held(UnlockRequest right) {
    ClaimRow claim = find(right).orElse(null);
    if (claim == null) {
      return List.of();
    }
    List<Map<String, Object>> rows = new ArrayList<>();
    rows.add(Plain.of(ClaimRow.SCHEMA, claim));
    String slot = claim.slot();
    if (slot != null) {
      slots
          .find(partition(right, slot), slot)
          .filter(row -> right.member().equals(row.state().member()))
          .ifPresent(row -> rows.add(Plain.of(SlotRow.SCHEMA, row)));
    }
    return rows;
  }

  /**
   * Makes the code of a membership that ended that of the same person's next one; more than once
   * does no harm, and where it breaks off the old claim still tells whose the code is.
   */
  public void carry(UnlockRequest from, UnlockRequest to) {
    find(from)
        .ifPresent(
            claim -> {
              claims.change(to.claims(), to.member().value(), claim.taking().when(noRow()));
              String slot = claim.slot();
              if (slot != null) {
                slots.change(
                    partition(from, slot),
                    slot,
                    new Change()
                        .set(SlotRow.MEMBER, to.member())
                        .when(is(SlotRow.MEMBER, from.member())));
              }
              claims.delete(from.claims(), from.member().value());
            });
  }

  /** Forgets who has the code. The code stays taken: it was shown, so nobody else may get it. */
  public void forget(UnlockRequest right) {
    find(right)
        .ifPresent(
            claim -> {
              String slot = claim.slot();
              if (slot != null) {
                slots.change(
                    partition(right, slot),
                    slot,
                    new Change().remove(SlotRow.MEMBER).when(is(SlotRow.MEMBER, right.member())));
              }
              claims.delete(right.claims(), right.member().value());
            });
  }

  private Optional<ClaimRow> find(UnlockRequest right) {
    return claims.find(right.claims(), right.member().value());
  }

  private static String partition(UnlockRequest right, String slot) {
    return SlotRow.partition(right.club(), right.event(), SlotRow.shard(slot));
  }
}
