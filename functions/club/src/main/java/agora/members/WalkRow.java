package agora.members;

import agora.store.OpenRow;
import agora.store.OpenSchema;
import agora.store.RowKey;
import agora.store.RowSchema;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.enhanced.dynamodb.TableSchema;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * How far the walk through a club's evidence is, in a row of the Members table.
 *
 * @param pk {@code WALK#club}
 * @param terms the rules that it is made by
 * @param cursor where it goes on; null at its end
 */
record WalkRow(
    String pk, @Nullable String terms, @Nullable String cursor, Map<String, AttributeValue> others)
    implements OpenRow<WalkRow> {

  /** The sort key. */
  static final String SK = "due";

  static final String TERMS = "terms";
  static final String CURSOR = "cursor";

  static final TableSchema<WalkRow> SCHEMA =
      new OpenSchema<>(
          RowSchema.of(WalkRow.class, WalkRow::pk, _ -> SK, WalkRow::read)
              .text(TERMS, WalkRow::terms)
              .text(CURSOR, WalkRow::cursor)
              .build());

  static String pk(String club) {
    return "WALK#" + club;
  }

  private static WalkRow read(RowSchema.Values row) {
    return new WalkRow(row.required(RowKey.PK), row.text(TERMS), row.text(CURSOR), Map.of());
  }

  @Override
  public WalkRow with(Map<String, AttributeValue> others) {
    return new WalkRow(pk, terms, cursor, others);
  }
}
