package agora.store;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.enhanced.dynamodb.TableSchema;
import software.amazon.awssdk.enhanced.dynamodb.extensions.VersionedRecordExtension;
import software.amazon.awssdk.enhanced.dynamodb.mapper.StaticAttributeTags;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * A row of the Clubs table.
 *
 * @param pk the club, or {@code clubs} for the list of them
 * @param sk {@code kind#id}
 * @param body the content as JSON
 * @param version how often it was written; null where it was not yet, or not since rows have one
 */
record ContentRow(
    String pk, String sk, String body, @Nullable Long version, Map<String, AttributeValue> others)
    implements OpenRow<ContentRow> {

  /** The attributes that are known by name. */
  static final TableSchema<ContentRow> NAMED =
      TableSchema.builder(ContentRow.class, Read.class)
          .newItemBuilder(Read::new, Read::row)
          .addAttribute(
              String.class,
              pk ->
                  pk.name("pk")
                      .getter(ContentRow::pk)
                      .setter((row, value) -> row.pk = value)
                      .tags(StaticAttributeTags.primaryPartitionKey()))
          .addAttribute(
              String.class,
              sk ->
                  sk.name("sk")
                      .getter(ContentRow::sk)
                      .setter((row, value) -> row.sk = value)
                      .tags(StaticAttributeTags.primarySortKey()))
          .addAttribute(
              String.class,
              body ->
                  body.name("body")
                      .getter(ContentRow::body)
                      .setter((row, value) -> row.body = value))
          .addAttribute(
              Long.class,
              version ->
                  version
                      .name("version")
                      .getter(ContentRow::version)
                      .setter((row, value) -> row.version = value)
                      .tags(VersionedRecordExtension.AttributeTags.versionAttribute()))
          .build();

  static final TableSchema<ContentRow> SCHEMA = new OpenSchema<>(NAMED);

  @Override
  public ContentRow with(Map<String, AttributeValue> others) {
    return new ContentRow(pk, sk, body, version, others);
  }

  /** A row under way from the table. */
  static final class Read {
    private String pk = "";
    private String sk = "";
    private String body = "";
    private @Nullable Long version;

    ContentRow row() {
      return new ContentRow(pk, sk, body, version, Map.of());
    }
  }
}
