package agora.mailings;

import agora.ids.MailingId;
import agora.store.RowKey;
import agora.store.RowSchema;
import software.amazon.awssdk.enhanced.dynamodb.TableSchema;

/** That a club has a mailing. */
record ListedRow(String club, MailingId mailing) {

  static final TableSchema<ListedRow> SCHEMA =
      RowSchema.of(
              ListedRow.class,
              row -> partition(row.club),
              row -> row.mailing.value(),
              row ->
                  new ListedRow(
                      club(row.required(RowKey.PK)), MailingId.of(row.required(RowKey.SK))))
          .build();

  private static final String LIST = "mailings#";

  static String partition(String club) {
    return LIST + club;
  }

  private static String club(String pk) {
    return pk.substring(LIST.length());
  }
}
