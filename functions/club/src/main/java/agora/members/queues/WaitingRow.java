package agora.members.queues;

import agora.store.RowKey;
import agora.store.RowSchema;
import software.amazon.awssdk.enhanced.dynamodb.TableSchema;

/**
 * A row in the index {@code due} of the Members table, which holds keys alone: a member's, or a
 * stop's.
 *
 * @param at where it waits in a queue, see {@link DueKey}
 */
record WaitingRow(String pk, String sk, DueKey at) {

  static final String INDEX = "due";

  static final TableSchema<WaitingRow> SCHEMA =
      RowSchema.of(WaitingRow.class, WaitingRow::pk, WaitingRow::sk, WaitingRow::read)
          .index(INDEX, DueKey.DUE, row -> row.at.due(), DueKey.DUE_AT, row -> row.at.at())
          .build();

  private static WaitingRow read(RowSchema.Values row) {
    return new WaitingRow(
        row.required(RowKey.PK),
        row.required(RowKey.SK),
        new DueKey(row.required(DueKey.DUE), row.required(DueKey.DUE_AT)));
  }
}
