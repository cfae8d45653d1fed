package agora.members.due;

import agora.store.RowKey;
import agora.store.RowSchema;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.enhanced.dynamodb.TableSchema;

/**
 * How far the walk through a club's evidence is, in a row of the Members table.
 *
 * @param pk {@code WALK#club}
 * @param terms the rules that it is made by
 * @param cursor where it goes on; null at its end
 */
record WalkRow(String pk, @Nullable String terms, @Nullable String cursor) {

  /** The sort key. */
  static final String SK = "due";

  static final String TERMS = "terms";
  static final String CURSOR = "cursor";

  static final TableSchema<WalkRow> SCHEMA =
      RowSchema.of(WalkRow.class, WalkRow::pk, _ -> SK, WalkRow::read)
          .text(TERMS, WalkRow::terms)
          .text(CURSOR, WalkRow::cursor)
          .build();

  static String pk(String club) {
    return "WALK#" + club;
  }

  private static WalkRow read(RowSchema.Values row) {
    return new WalkRow(row.required(RowKey.PK), row.text(TERMS), row.text(CURSOR));
  }
}
