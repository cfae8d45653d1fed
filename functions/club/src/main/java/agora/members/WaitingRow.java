package agora.members;

import agora.ids.MemberId;
import agora.store.RowKey;
import agora.store.RowSchema;
import software.amazon.awssdk.enhanced.dynamodb.TableSchema;

/**
 * A member in the index {@code due} of the Members table, which holds keys alone.
 *
 * @param at where the member waits in a queue, see {@link DueKey}
 */
record WaitingRow(String club, MemberId member, DueKey at) {

  static final String INDEX = "due";

  static final TableSchema<WaitingRow> SCHEMA =
      RowSchema.of(WaitingRow.class, WaitingRow::club, row -> row.member.value(), WaitingRow::read)
          .index(INDEX, MemberRow.DUE, row -> row.at.due(), MemberRow.DUE_AT, row -> row.at.at())
          .build();

  private static WaitingRow read(RowSchema.Values row) {
    return new WaitingRow(
        row.required(RowKey.PK),
        MemberId.of(row.required(RowKey.SK)),
        new DueKey(row.required(MemberRow.DUE), row.required(MemberRow.DUE_AT)));
  }
}
