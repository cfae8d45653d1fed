package agora.mailings;

import agora.ids.MailingId;
import agora.store.RowKey;
import agora.store.RowSchema;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.enhanced.dynamodb.EnhancedType;
import software.amazon.awssdk.enhanced.dynamodb.TableSchema;

/**
 * A link of a mailing. The click function reads its {@link #TARGET} and {@link #KEY} without the
 * Enhanced Client, and so none of it but the names, which are constants of the compiler's.
 *
 * @param sk as {@link #sk(String)} makes it of the link's id
 * @param target where it leads
 * @param block id of the block that it stands in
 * @param key what pseudonyms are tagged by in this link; null for a link of before tags
 * @param corrections of where it leads, the first one first: {@code at}, {@code by}, {@code from}
 *     and {@code to}
 */
record LinkRow(
    MailingId mailing,
    String sk,
    @Nullable String target,
    @Nullable String block,
    @Nullable String key,
    List<Map<String, String>> corrections) {

  static final String PREFIX = "link#";
  static final String TARGET = "target";
  static final String KEY = "tagKey";
  private static final String BLOCK = "block";
  static final String CORRECTIONS = "corrections";

  static final TableSchema<LinkRow> SCHEMA =
      RowSchema.of(LinkRow.class, row -> row.mailing.value(), LinkRow::sk, LinkRow::read)
          .text(TARGET, LinkRow::target)
          .text(BLOCK, LinkRow::block)
          .text(KEY, LinkRow::key)
          .as(
              CORRECTIONS,
              EnhancedType.listOf(EnhancedType.mapOf(String.class, String.class)),
              row -> row.corrections.isEmpty() ? null : row.corrections)
          .build();

  static String sk(String link) {
    return PREFIX + link;
  }

  String link() {
    return sk.substring(PREFIX.length());
  }

  private static LinkRow read(RowSchema.Values row) {
    return new LinkRow(
        MailingId.of(row.required(RowKey.PK)),
        row.required(RowKey.SK),
        row.text(TARGET),
        row.text(BLOCK),
        row.text(KEY),
        Objects.requireNonNullElse(row.<List<Map<String, String>>>get(CORRECTIONS), List.of()));
  }
}
