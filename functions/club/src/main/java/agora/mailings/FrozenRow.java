package agora.mailings;

import agora.ids.MailingId;
import agora.store.RowKey;
import agora.store.RowSchema;
import software.amazon.awssdk.enhanced.dynamodb.TableSchema;

/**
 * What a mailing was when it was let to be planned, beside its head.
 *
 * @param body as whoever froze it wrote it
 */
record FrozenRow(MailingId mailing, String body) {

  static final String SK = "issue";
  private static final String BODY = "body";

  static final TableSchema<FrozenRow> SCHEMA =
      RowSchema.of(FrozenRow.class, row -> row.mailing.value(), _ -> SK, FrozenRow::read)
          .text(BODY, FrozenRow::body)
          .build();

  private static FrozenRow read(RowSchema.Values row) {
    return new FrozenRow(MailingId.of(row.required(RowKey.PK)), row.required(BODY));
  }
}
