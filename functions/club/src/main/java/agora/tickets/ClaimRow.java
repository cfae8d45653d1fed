package agora.tickets;

import agora.ids.MemberId;
import agora.store.Change;
import agora.store.OpenRow;
import agora.store.OpenSchema;
import agora.store.RowKey;
import agora.store.RowSchema;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.enhanced.dynamodb.TableSchema;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * That a member has a code of an event.
 *
 * @param pk {@code club#event#claims}
 * @param member the sort key
 * @param slot the sort key of the code's slot
 */
record ClaimRow(
    String pk,
    MemberId member,
    String code,
    @Nullable String slot,
    @Nullable Instant at,
    Map<String, AttributeValue> others)
    implements OpenRow<ClaimRow> {

  private static final String CODE = "code";
  private static final String SLOT = "slot";
  private static final String AT = "at";

  static final TableSchema<ClaimRow> SCHEMA =
      new OpenSchema<>(
          RowSchema.of(ClaimRow.class, ClaimRow::pk, row -> row.member.value(), ClaimRow::read)
              .text(CODE, ClaimRow::code)
              .text(SLOT, ClaimRow::slot)
              .instant(AT, ClaimRow::at)
              .build());

  static ClaimRow of(UnlockRequest right, SlotRow slot, Instant at) {
    return new ClaimRow(right.claims(), right.member(), slot.code(), slot.sk(), at, Map.of());
  }

  /** The same code for another member's row, as a change of nothing. */
  Change taking() {
    Change taking = new Change().set(CODE, code).put(AT, at);
    return slot == null ? taking : taking.set(SLOT, slot);
  }

  private static ClaimRow read(RowSchema.Values row) {
    return new ClaimRow(
        row.required(RowKey.PK),
        MemberId.of(row.required(RowKey.SK)),
        row.required(CODE),
        row.text(SLOT),
        row.instant(AT),
        Map.of());
  }

  @Override
  public ClaimRow with(Map<String, AttributeValue> others) {
    return new ClaimRow(pk, member, code, slot, at, others);
  }
}
