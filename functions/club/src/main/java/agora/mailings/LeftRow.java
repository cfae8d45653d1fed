package agora.mailings;

import agora.store.RowKey;
import agora.store.RowSchema;
import software.amazon.awssdk.enhanced.dynamodb.TableSchema;

/** How many had left the club when a mailing's first mail left. */
record LeftRow(String mailing, long left) {

  static final String SK = "left-before";
  private static final String LEFT = "left";

  static final TableSchema<LeftRow> SCHEMA =
      RowSchema.of(
              LeftRow.class,
              LeftRow::mailing,
              _ -> SK,
              row -> new LeftRow(row.required(RowKey.PK), row.number(LEFT, 0)))
          .number(LEFT, LeftRow::left)
          .build();
}
