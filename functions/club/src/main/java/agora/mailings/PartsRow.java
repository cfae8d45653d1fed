package agora.mailings;

import agora.ids.MailingId;
import agora.store.RowKey;
import agora.store.RowSchema;
import java.util.List;
import software.amazon.awssdk.enhanced.dynamodb.TableSchema;

/** What a mailing is made of. */
record PartsRow(MailingId mailing, List<String> parts) {

  static final String SK = "parts";
  private static final String PARTS = "parts";

  static final TableSchema<PartsRow> SCHEMA =
      RowSchema.of(
              PartsRow.class,
              row -> row.mailing.value(),
              _ -> SK,
              row -> new PartsRow(MailingId.of(row.required(RowKey.PK)), row.texts(PARTS)))
          .texts(PARTS, PartsRow::parts)
          .build();
}
