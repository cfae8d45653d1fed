package agora.members;

import agora.store.OpenRow;
import agora.store.OpenSchema;
import agora.store.RowKey;
import agora.store.RowSchema;
import java.util.Map;
import software.amazon.awssdk.enhanced.dynamodb.TableSchema;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * A member in the index {@code due} of the Members table, which holds keys alone.
 *
 * @param at where the member waits in a queue, see {@link DueKey}
 */
record WaitingRow(String club, String member, DueKey at, Map<String, AttributeValue> others)
    implements OpenRow<WaitingRow> {

  static final String INDEX = "due";

  static final TableSchema<WaitingRow> SCHEMA =
      new OpenSchema<>(
          RowSchema.of(WaitingRow.class, WaitingRow::club, WaitingRow::member, WaitingRow::read)
              .index(
                  INDEX, MemberRow.DUE, row -> row.at.due(), MemberRow.DUE_AT, row -> row.at.at())
              .build());

  private static WaitingRow read(RowSchema.Values row) {
    return new WaitingRow(
        row.required(RowKey.PK),
        row.required(RowKey.SK),
        new DueKey(row.required(MemberRow.DUE), row.required(MemberRow.DUE_AT)),
        Map.of());
  }

  @Override
  public WaitingRow with(Map<String, AttributeValue> others) {
    return new WaitingRow(club, member, at, others);
  }
}
