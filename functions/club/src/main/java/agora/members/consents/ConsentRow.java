package agora.members.consents;

import agora.clubs.Language;
import agora.ids.MemberId;
import agora.store.OpenRow;
import agora.store.OpenSchema;
import agora.store.RowKey;
import agora.store.RowSchema;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.enhanced.dynamodb.TableSchema;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * A fact of a consent, in a row of the Consents table: partition key the club, sort key {@code
 * member#time#purpose#fact}.
 *
 * @param imported when it was taken over from a former system; null where it is our own
 */
record ConsentRow(EvidenceRow fact, @Nullable Instant imported, Map<String, AttributeValue> others)
    implements OpenRow<ConsentRow> {

  private static final String TEXT_VERSION = "textVersion";
  private static final String TEXT_HASH = "textHash";
  private static final String TEXT = "text";
  private static final String LANGUAGE = "language";
  private static final String SOURCE = "source";
  private static final String PAGE = "page";
  private static final String HOW = "how";
  private static final String TOPICS = "topics";
  private static final String MAIL = "mail";
  private static final String ACTOR = "actor";
  private static final String DOCUMENT = "document";
  private static final String NOTICE = "notice";
  private static final String IMPORTED = "imported";

  static final TableSchema<ConsentRow> SCHEMA =
      new OpenSchema<>(
          RowSchema.of(
                  ConsentRow.class, row -> row.fact.club(), row -> row.fact.key(), ConsentRow::read)
              .text(TEXT_VERSION, row -> row.fact.textVersion())
              .text(TEXT_HASH, row -> row.fact.textHash())
              .text(TEXT, row -> row.fact.text())
              .text(LANGUAGE, row -> row.fact.language().code())
              .text(SOURCE, row -> row.fact.source())
              .text(PAGE, row -> row.fact.page())
              .text(HOW, row -> row.fact.how())
              .texts(TOPICS, row -> row.fact.topics().isEmpty() ? null : row.fact.topics())
              .text(MAIL, row -> row.fact.mail())
              .text(ACTOR, row -> row.fact.actor())
              .text(DOCUMENT, row -> row.fact.document())
              .text(NOTICE, row -> row.fact.notice())
              .instant(IMPORTED, ConsentRow::imported)
              .build());

  /** A fact of our own. */
  static ConsentRow of(EvidenceRow fact) {
    return new ConsentRow(fact, null, Map.of());
  }

  /** What the sort keys of a member's facts begin with. */
  static String prefix(MemberId member) {
    return member + "#";
  }

  static String sk(MemberId member, Instant at, Consent.Purpose purpose, Consent.Fact fact) {
    return prefix(member) + String.join("#", at.toString(), purpose.name(), fact.name());
  }

  private static ConsentRow read(RowSchema.Values row) {
    String key = row.required(RowKey.SK);
    List<String> parts = List.of(key.split("#", -1));
    if (parts.size() != 4) {
      throw new IllegalStateException("not a fact of a consent");
    }
    EvidenceRow fact =
        new EvidenceRow(
            row.required(RowKey.PK),
            key,
            MemberId.of(parts.get(0)),
            Instant.parse(parts.get(1)),
            Consent.Purpose.valueOf(parts.get(2)),
            Consent.Fact.valueOf(parts.get(3)),
            row.required(TEXT_VERSION),
            row.required(TEXT_HASH),
            row.text(TEXT),
            Language.of(row.required(LANGUAGE)),
            row.required(SOURCE),
            row.text(PAGE),
            row.text(HOW),
            row.texts(TOPICS),
            row.text(MAIL),
            row.text(ACTOR),
            row.text(DOCUMENT),
            row.text(NOTICE));
    return new ConsentRow(fact, row.instant(IMPORTED), Map.of());
  }

  @Override
  public ConsentRow with(Map<String, AttributeValue> others) {
    return new ConsentRow(fact, imported, others);
  }
}
