package agora.clicks;

import agora.ids.MailingId;
import agora.store.OpenRow;
import agora.store.OpenSchema;
import agora.store.RowKey;
import agora.store.RowSchema;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.enhanced.dynamodb.TableSchema;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * What is kept of the clicks on a link under a name, or that the name is void. The click function
 * writes it without the Enhanced Client, and so reads none of it but the names, which are constants
 * of the compiler's.
 *
 * @param pk as {@link Clicks#personal} makes it
 * @param sk id of the link
 * @param n clicks that look like a person's
 * @param voided whether the member has taken the name back
 * @param variant there where later clicks still count; null where the member allows none
 */
record ClickRow(
    String pk,
    String sk,
    long n,
    boolean voided,
    @Nullable String variant,
    Map<String, AttributeValue> others)
    implements OpenRow<ClickRow> {

  static final String MAILING = "mailing";
  static final String LINK = "link";
  static final String FIRST = "first";
  static final String LAST = "last";
  static final String N = "n";
  static final String SUSPECTED = "suspected";
  static final String VOIDED = "voided";
  static final String VARIANT = "variant";

  static final TableSchema<ClickRow> SCHEMA =
      new OpenSchema<>(
          RowSchema.of(ClickRow.class, ClickRow::pk, ClickRow::sk, ClickRow::read)
              .number(N, row -> row.n == 0 ? null : row.n)
              .flag(VOIDED, row -> row.voided ? true : null)
              .text(VARIANT, ClickRow::variant)
              .build());

  /** That a name is void, and whether later clicks under it count as anybody's. */
  static ClickRow marker(MailingId mailing, String pseudonym, String link, boolean counted) {
    String variant = counted ? Clicks.ANYONE : null;
    return new ClickRow(Clicks.personal(mailing, pseudonym), link, 0, true, variant, Map.of());
  }

  private static ClickRow read(RowSchema.Values row) {
    return new ClickRow(
        row.required(RowKey.PK),
        row.required(RowKey.SK),
        row.number(N, 0),
        row.flag(VOIDED),
        row.text(VARIANT),
        Map.of());
  }

  @Override
  public ClickRow with(Map<String, AttributeValue> others) {
    return new ClickRow(pk, sk, n, voided, variant, others);
  }
}
