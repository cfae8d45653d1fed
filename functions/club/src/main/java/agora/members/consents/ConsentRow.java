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
 * A fact of a consent, in a row of the Consents table.
 *
 * @param sk {@code member#time#purpose#fact}
 * @param topics ids of the topics that it is about; null for other purposes
 * @param mail the mail that the text stood in too
 * @param actor the citizen, or the staff member who entered it
 * @param document what staff have it from
 * @param notice the version of the privacy notice beside it
 * @param imported when it was taken over from a former system; null where it is our own
 */
record ConsentRow(
    String club,
    String sk,
    String textVersion,
    String textHash,
    @Nullable String text,
    String language,
    String source,
    @Nullable String page,
    @Nullable String how,
    @Nullable List<String> topics,
    @Nullable String mail,
    @Nullable String actor,
    @Nullable String document,
    @Nullable String notice,
    @Nullable Instant imported,
    Map<String, AttributeValue> others)
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
          RowSchema.of(ConsentRow.class, ConsentRow::club, ConsentRow::sk, ConsentRow::read)
              .text(TEXT_VERSION, ConsentRow::textVersion)
              .text(TEXT_HASH, ConsentRow::textHash)
              .text(TEXT, ConsentRow::text)
              .text(LANGUAGE, ConsentRow::language)
              .text(SOURCE, ConsentRow::source)
              .text(PAGE, ConsentRow::page)
              .text(HOW, ConsentRow::how)
              .texts(TOPICS, ConsentRow::topics)
              .text(MAIL, ConsentRow::mail)
              .text(ACTOR, ConsentRow::actor)
              .text(DOCUMENT, ConsentRow::document)
              .text(NOTICE, ConsentRow::notice)
              .instant(IMPORTED, ConsentRow::imported)
              .build());

  /** What the sort keys of a member's facts begin with. */
  static String prefix(MemberId member) {
    return member + "#";
  }

  static String sk(MemberId member, Instant at, Consent.Purpose purpose, Consent.Fact fact) {
    return prefix(member) + String.join("#", at.toString(), purpose.name(), fact.name());
  }

  private static ConsentRow read(RowSchema.Values row) {
    return new ConsentRow(
        row.required(RowKey.PK),
        row.required(RowKey.SK),
        row.required(TEXT_VERSION),
        row.required(TEXT_HASH),
        row.text(TEXT),
        row.required(LANGUAGE),
        row.required(SOURCE),
        row.text(PAGE),
        row.text(HOW),
        row.texts(TOPICS).isEmpty() ? null : row.texts(TOPICS),
        row.text(MAIL),
        row.text(ACTOR),
        row.text(DOCUMENT),
        row.text(NOTICE),
        row.instant(IMPORTED),
        Map.of());
  }

  /** The fact that it is evidence of. */
  EvidenceRow fact() {
    List<String> parts = List.of(sk.split("#", -1));
    if (parts.size() != 4) {
      throw new IllegalStateException("not a fact of a consent");
    }
    return new EvidenceRow(
        club,
        sk,
        MemberId.of(parts.get(0)),
        Instant.parse(parts.get(1)),
        Consent.Purpose.valueOf(parts.get(2)),
        Consent.Fact.valueOf(parts.get(3)),
        textVersion,
        textHash,
        text,
        Language.of(language),
        source,
        page,
        how,
        topics == null ? List.of() : topics,
        mail,
        actor,
        document,
        notice);
  }

  @Override
  public ConsentRow with(Map<String, AttributeValue> others) {
    return new ConsentRow(
        club,
        sk,
        textVersion,
        textHash,
        text,
        language,
        source,
        page,
        how,
        topics,
        mail,
        actor,
        document,
        notice,
        imported,
        others);
  }
}
