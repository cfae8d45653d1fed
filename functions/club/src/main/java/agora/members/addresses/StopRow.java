package agora.members.addresses;

import agora.members.queues.DueKey;
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
 * That an address was stopped in the system that a club had before.
 *
 * @param pk {@link AddressRows#partition}
 * @param sk {@code stop#club}
 * @param at when it was imported
 * @param due where it is found by its club, in the index of members; null for a row of before
 *     December 2026
 */
record StopRow(
    String pk,
    String sk,
    StopReason reason,
    @Nullable Instant at,
    @Nullable String due,
    @Nullable String dueAt,
    Map<String, AttributeValue> others)
    implements OpenRow<StopRow> {

  static final String REASON = "reason";
  static final String AT = "at";

  private static final String PREFIX = "stop#";

  static final TableSchema<StopRow> SCHEMA =
      new OpenSchema<>(
          RowSchema.of(StopRow.class, StopRow::pk, StopRow::sk, StopRow::read)
              .text(REASON, row -> row.reason.name())
              .instant(AT, StopRow::at)
              .text(DueKey.DUE, StopRow::due)
              .text(DueKey.DUE_AT, StopRow::dueAt)
              .build());

  static String sk(String club) {
    return PREFIX + club;
  }

  /** Where the stops of a club stand in the index, cut up by the hashes of their addresses. */
  static String due(String club, int shard) {
    return "%s#%s%d".formatted(club, PREFIX, shard);
  }

  private static StopRow read(RowSchema.Values row) {
    return new StopRow(
        row.required(RowKey.PK),
        row.required(RowKey.SK),
        StopReason.valueOf(row.required(REASON)),
        row.instant(AT),
        row.text(DueKey.DUE),
        row.text(DueKey.DUE_AT),
        Map.of());
  }

  @Override
  public StopRow with(Map<String, AttributeValue> others) {
    return new StopRow(pk, sk, reason, at, due, dueAt, others);
  }
}
