package agora.members.consents;

import agora.ids.MemberId;
import agora.members.Member;
import agora.members.queues.DueEvidence;
import agora.store.Conditions;
import agora.store.Plain;
import agora.store.Rows;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/**
 * The evidence of consents, in the Consents table: rows are inserted, never changed. Partition key
 * the club, sort key {@code member#time#purpose#fact}, so that a club's evidence can be walked
 * through member by member. Which of two facts is the later one their times tell, see {@code
 * agora.members.memberships.LastFact}.
 */
@For
public final class Consents {

  private static final Wording.Names NOBODY = Wording.Names.NONE;

  private final Rows<ConsentRow> rows;
  private final DueEvidence due;

  public Consents(DynamoDbClient dynamo, String table) {
    this.rows = new Rows<>(dynamo, table, () -> ConsentRow.SCHEMA);
    this.due = new DueEvidence(dynamo, table);
  }

  /** The days on which evidence is looked at again, in the same table. */
  public DueEvidence due() {
    return due;
  }

  /** The insert of a fact, to be written in the transaction of what it is the evidence of. */
  public TransactWriteItem insert(Consent consent) {
    Shown shown = consent.shown();
    String text = text(consent);
    boolean elsewhere = shown.page().equals(Shown.ELSEWHERE);
    boolean standing = text.equals(Wording.of(consent.purpose(), shown.language(), NOBODY));
    return rows.inserting(
        ConsentRow.of(
            new EvidenceRow(
                consent.club(),
                ConsentRow.sk(consent.member(), consent.at(), consent.purpose(), consent.fact()),
                consent.member(),
                consent.at(),
                consent.purpose(),
                consent.fact(),
                elsewhere ? Shown.ELSEWHERE : Wording.VERSION,
                Wording.hash(text),
                standing || elsewhere ? null : text,
                shown.language(),
                consent.source(),
                shown.page(),
                consent.how().name(),
                consent.topics(),
                shown.mail(),
                shown.actor(),
                shown.document(),
                shown.notice())));
  }

  /** That a fact was not told, for a transaction. */
  public TransactWriteItem lacking(Member member, Instant at) {
    return rows.checking(
        member.club(),
        ConsentRow.sk(member.id(), at, Consent.Purpose.MEMBERSHIP, Consent.Fact.ASKED),
        Conditions.noRow());
  }

  /** The words that were read; empty where they are another site's. */
  private static String text(Consent consent) {
    Shown shown = consent.shown();
    if (shown.page().equals(Shown.ELSEWHERE)) {
      return "";
    }
    Consent.Purpose purpose = consent.purpose();
    return consent.fact() == Consent.Fact.DEFAULT
        ? Wording.usual(purpose.tracking(), shown.language())
        : Wording.of(purpose, shown.language(), shown.names());
  }

  /** The inserts of a consent that a former system has the evidence of: with the text itself. */
  public List<TransactWriteItem> imported(Member member, ImportedMember importing) {
    List<TransactWriteItem> inserts = new ArrayList<>();
    inserts.add(imported(member, importing, Consent.Purpose.MEMBERSHIP));
    if (!member.topics().isEmpty()) {
      inserts.add(imported(member, importing, Consent.Purpose.TOPICS));
    }
    return inserts;
  }

  private TransactWriteItem imported(
      Member member, ImportedMember importing, Consent.Purpose purpose) {
    Consent.Fact confirmed = Consent.Fact.CONFIRMED;
    EvidenceRow fact =
        new EvidenceRow(
            member.club(),
            ConsentRow.sk(member.id(), importing.consented(), purpose, confirmed),
            member.id(),
            importing.consented(),
            purpose,
            confirmed,
            "imported",
            Wording.hash(importing.text()),
            importing.text(),
            importing.language(),
            importing.source(),
            null,
            "IMPORT",
            purpose == Consent.Purpose.TOPICS ? member.topics() : List.of(),
            null,
            importing.actor(),
            importing.document(),
            null);
    return rows.inserting(new ConsentRow(fact, member.joined(), Map.of()));
  }

  /** All facts of a member, oldest first. */
  public List<EvidenceRow> facts(String club, MemberId member) {
    return rows.of(club, ConsentRow.prefix(member))
        .map(ConsentRow::fact)
        .sorted(EvidenceRow.OLDEST_FIRST)
        .toList();
  }

  /** All facts of a member, oldest first, for the member to read. */
  public List<Map<String, Object>> held(String club, MemberId member) {
    return rows.of(club, ConsentRow.prefix(member))
        .sorted(Comparator.comparing(ConsentRow::fact, EvidenceRow.OLDEST_FIRST))
        .map(row -> Plain.of(ConsentRow.SCHEMA, row))
        .toList();
  }
}
