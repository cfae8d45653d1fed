package agora.mailings;

import agora.ids.MailingId;
import agora.store.RowKey;
import agora.store.RowSchema;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.enhanced.dynamodb.TableSchema;

/** That a mailing was looked through for who clicked in it. */
record JudgedRow(MailingId mailing, @Nullable Instant at) {

  static final String SK = "judged";
  private static final String AT = "at";

  static final TableSchema<JudgedRow> SCHEMA =
      RowSchema.of(
              JudgedRow.class,
              row -> row.mailing.value(),
              _ -> SK,
              row -> new JudgedRow(MailingId.of(row.required(RowKey.PK)), row.instant(AT)))
          .instant(AT, JudgedRow::at)
          .build();
}
