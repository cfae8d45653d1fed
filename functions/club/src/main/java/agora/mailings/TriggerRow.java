package agora.mailings;

import agora.store.RowKey;
import agora.store.RowSchema;
import software.amazon.awssdk.enhanced.dynamodb.TableSchema;

/**
 * What an occasion began.
 *
 * @param pk as {@link #partition} makes it of the club
 * @param at when the schedule says that it fired
 */
record TriggerRow(String pk, String at, String mailing) {

  private static final String MAILING = "mailing";

  static final TableSchema<TriggerRow> SCHEMA =
      RowSchema.of(
              TriggerRow.class,
              TriggerRow::pk,
              TriggerRow::at,
              row ->
                  new TriggerRow(
                      row.required(RowKey.PK), row.required(RowKey.SK), row.required(MAILING)))
          .text(MAILING, TriggerRow::mailing)
          .build();

  static String partition(String club) {
    return "occasion#" + club;
  }
}
