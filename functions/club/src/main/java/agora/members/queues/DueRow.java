package agora.members.queues;

import agora.store.OpenRow;
import agora.store.OpenSchema;
import agora.store.RowKey;
import agora.store.RowSchema;
import java.time.Instant;
import java.util.Map;
import software.amazon.awssdk.enhanced.dynamodb.TableSchema;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * That evidence is to be looked at, in a row of the Consents table beside it.
 *
 * @param pk {@code DUE#club#shard}
 * @param sk when, and whose: a member's id, or the key of what was reduced
 */
record DueRow(String pk, String sk, Map<String, AttributeValue> others) implements OpenRow<DueRow> {

  static final TableSchema<DueRow> SCHEMA =
      new OpenSchema<>(RowSchema.of(DueRow.class, DueRow::pk, DueRow::sk, DueRow::read).build());

  static DueRow of(String club, String of, Instant at) {
    return new DueRow(pk(club, DueKey.shard(of)), DueKey.text(at) + "#" + of, Map.of());
  }

  static String pk(String club, int shard) {
    return "DUE#%s#%d".formatted(club, shard);
  }

  private static DueRow read(RowSchema.Values row) {
    return new DueRow(row.required(RowKey.PK), row.required(RowKey.SK), Map.of());
  }

  @Override
  public DueRow with(Map<String, AttributeValue> others) {
    return new DueRow(pk, sk, others);
  }
}
