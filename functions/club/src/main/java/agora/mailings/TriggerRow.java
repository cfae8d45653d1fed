package agora.mailings;

import agora.ids.MailingId;
import agora.store.RowKey;
import agora.store.RowSchema;
import software.amazon.awssdk.enhanced.dynamodb.TableSchema;

/**
 * What an occasion began.
 *
 * @param pk as {@link #partition} makes it of the club
 * @param at when the schedule says that it fired
 */
record TriggerRow(String pk, String at, MailingId mailing) {

  private static final String MAILING = "mailing";

  static final TableSchema<TriggerRow> SCHEMA =
      RowSchema.of(
              TriggerRow.class,
              TriggerRow::pk,
              TriggerRow::at,
              row ->
                  new TriggerRow(
                      row.required(RowKey.PK),
                      row.required(RowKey.SK),
                      MailingId.of(row.required(MAILING))))
          .text(MAILING, row -> row.mailing.value())
          .build();

  static String partition(String club) {
    return "occasion#" + club;
  }
}
