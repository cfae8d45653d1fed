package agora.mailings;

import agora.ids.MailingId;
import agora.store.RowKey;
import agora.store.RowSchema;
import software.amazon.awssdk.enhanced.dynamodb.TableSchema;

/** How many had left the club when a mailing's first mail left. */
record LeftBeforeRow(MailingId mailing, long left) {

  static final String SK = "left-before";
  private static final String LEFT = "left";

  static final TableSchema<LeftBeforeRow> SCHEMA =
      RowSchema.of(
              LeftBeforeRow.class,
              row -> row.mailing.value(),
              _ -> SK,
              row -> new LeftBeforeRow(MailingId.of(row.required(RowKey.PK)), row.number(LEFT, 0)))
          .number(LEFT, LeftBeforeRow::left)
          .build();
}
