package agora.members;

import agora.store.Plain;
import agora.store.Rows;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/**
 * The evidence of consents, in the Consents table: rows are inserted, never changed. Partition key
 * the club, sort key {@code member#time#purpose#fact}, so that a club's evidence can be walked
 * through member by member.
 */
public final class Consents {

  private final Rows<ConsentRow> rows;
  private final DueEvidence due;

  public Consents(DynamoDbClient dynamo, String table) {
    this.rows = new Rows<>(dynamo, table, ConsentRow.SCHEMA);
    this.due = new DueEvidence(dynamo, table);
  }

  /** The days on which evidence is looked at again, in the same table. */
  public DueEvidence due() {
    return due;
  }

  /** The insert of a fact, to be written in the transaction of what it is the evidence of. */
  public TransactWriteItem insert(Consent consent) {
    return rows.inserting(
        new ConsentRow(
            consent.club(),
            ConsentRow.sk(consent.member(), consent.at(), consent.purpose(), consent.fact()),
            Wording.VERSION,
            Wording.hash(Wording.of(consent.purpose(), consent.language())),
            null,
            consent.language(),
            consent.source(),
            page(consent),
            consent.how().name(),
            null,
            Map.of()));
  }

  /** The inserts of a consent that a former system has the evidence of: with the text itself. */
  List<TransactWriteItem> imported(Member member, Importing importing) {
    List<TransactWriteItem> inserts = new ArrayList<>();
    inserts.add(imported(member, importing, Consent.Purpose.MEMBERSHIP));
    if (!member.topics().isEmpty()) {
      inserts.add(imported(member, importing, Consent.Purpose.TOPICS));
    }
    return inserts;
  }

  private TransactWriteItem imported(Member member, Importing importing, Consent.Purpose purpose) {
    return rows.inserting(
        new ConsentRow(
            member.club(),
            ConsentRow.sk(member.id(), importing.consented(), purpose, Consent.Fact.CONFIRMED),
            "imported",
            Wording.hash(importing.text()),
            importing.text(),
            importing.language(),
            importing.source(),
            null,
            "IMPORT",
            member.joined(),
            Map.of()));
  }

  /** Where the text stood that was read, as a route. */
  private static String page(Consent consent) {
    return switch (consent.how()) {
      case SIGN_UP -> "/clubs/" + consent.club();
      case CONFIRMATION -> "/confirm";
      case PREFERENCES -> "/me";
      case ONE_CLICK, PAGE -> "/unsubscribe";
      case ERASURE -> "/mine";
      case STAFF -> "/admin";
      case YEARLY_QUESTION, UNANSWERED -> "/stay";
    };
  }

  /** All facts of a member, oldest first, for the member to read. */
  public List<Map<String, Object>> held(String club, String member) {
    return rows.of(club, ConsentRow.prefix(member))
        .map(row -> Plain.of(ConsentRow.SCHEMA, row))
        .toList();
  }
}
