package agora.tickets;

import static agora.store.Conditions.is;

import agora.store.Change;
import agora.store.Plain;
import agora.store.Rows;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** What a member has claimed of an event: to be shown to them, and to be forgotten. */
public final class MemberClaims {

  private final Rows<ClaimRow> claims;
  private final Rows<SlotRow> slots;

  public MemberClaims(DynamoDbClient dynamo, String table) {
    this.claims = new Rows<>(dynamo, table, ClaimRow.SCHEMA);
    this.slots = new Rows<>(dynamo, table, SlotRow.SCHEMA);
  }

  /** The member's claim and the code that it took, for the member to read. */
  public List<Map<String, Object>> held(Right right) {
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

  /** Forgets who has the code. The code stays taken: it was shown, so nobody else may get it. */
  public void forget(Right right) {
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
              claims.delete(right.claims(), right.member());
            });
  }

  private Optional<ClaimRow> find(Right right) {
    return claims.find(right.claims(), right.member());
  }

  private static String partition(Right right, String slot) {
    return SlotRow.partition(right.club(), right.event(), SlotRow.shard(slot));
  }
}
