package agora.mailings;

import agora.store.RowKey;
import agora.store.RowSchema;
import software.amazon.awssdk.enhanced.dynamodb.TableSchema;

/** That a club has a mailing. */
record ListedRow(String club, String mailing) {

  static final TableSchema<ListedRow> SCHEMA =
      RowSchema.of(
              ListedRow.class,
              row -> partition(row.club),
              ListedRow::mailing,
              row -> new ListedRow(club(row.required(RowKey.PK)), row.required(RowKey.SK)))
          .build();

  private static final String LIST = "mailings#";

  static String partition(String club) {
    return LIST + club;
  }

  private static String club(String pk) {
    return pk.substring(LIST.length());
  }
}
