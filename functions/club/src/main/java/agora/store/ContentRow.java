package agora.store;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.enhanced.dynamodb.TableSchema;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * A row of the Clubs table.
 *
 * @param pk the club, or {@code clubs} for the list of them
 * @param sk {@code kind#id}
 * @param body the content as JSON
 * @param version how often it was written; null where it was not yet, or not since rows have one
 * @param changed when it was written last; null where whoever wrote it did not say
 * @param expires when it may go; null where it stays
 */
record ContentRow(
    String pk,
    String sk,
    String body,
    @Nullable Long version,
    @Nullable Instant changed,
    @Nullable Instant expires,
    Map<String, AttributeValue> others)
    implements OpenRow<ContentRow> {

  private static final String BODY = "body";
  private static final String VERSION = "version";
  private static final String CHANGED = "changed";

  /** The attributes that are known by name. */
  static final TableSchema<ContentRow> NAMED =
      RowSchema.of(ContentRow.class, ContentRow::pk, ContentRow::sk, ContentRow::read)
          .text(BODY, ContentRow::body)
          .version(VERSION, ContentRow::version)
          .instant(CHANGED, ContentRow::changed)
          .expires(ContentRow::expires)
          .build();

  static final TableSchema<ContentRow> SCHEMA = new OpenSchema<>(NAMED);

  private static ContentRow read(RowSchema.Values row) {
    return new ContentRow(
        row.required(RowKey.PK),
        row.required(RowKey.SK),
        row.required(BODY),
        row.number(VERSION),
        row.instant(CHANGED),
        row.expires(),
        Map.of());
  }

  @Override
  public ContentRow with(Map<String, AttributeValue> others) {
    return new ContentRow(pk, sk, body, version, changed, expires, others);
  }
}
