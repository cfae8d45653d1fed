package agora.members;

import agora.store.Item;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/**
 * The evidence of consents, in the Consents table: rows are inserted, never changed. Partition key
 * the club, sort key {@code member#time#purpose#fact}, so that a club's evidence can be walked
 * through member by member.
 */
public final class Consents {

  private static final Wording.Names NOBODY = Wording.Names.NONE;

  private final String table;

  public Consents(String table) {
    this.table = table;
  }

  String table() {
    return table;
  }

  /** The insert of a fact, to be written in the transaction of what it is the evidence of. */
  public TransactWriteItem insert(Consent consent) {
    Shown shown = consent.shown();
    String text = text(consent);
    boolean elsewhere = shown.page().equals(Shown.ELSEWHERE);
    boolean standing = text.equals(Wording.of(consent.purpose(), shown.language(), NOBODY));
    Item item =
        Item.of(
                consent.club(),
                key(consent.member(), consent.at(), consent.purpose(), consent.fact()))
            .with("textVersion", elsewhere ? Shown.ELSEWHERE : Wording.VERSION)
            .with("textHash", Wording.hash(text))
            .with("text", standing ? null : text)
            .with("language", shown.language())
            .with("source", consent.source())
            .with("how", consent.how().name())
            .with("page", shown.page())
            .with("mail", shown.mail())
            .with("actor", shown.actor())
            .with("document", shown.document())
            .with("notice", shown.notice());
    return insert(consent.topics().isEmpty() ? item : item.with("topics", consent.topics()));
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
  List<TransactWriteItem> imported(Member member, Importing importing) {
    List<TransactWriteItem> inserts = new ArrayList<>();
    inserts.add(imported(member, importing, Consent.Purpose.MEMBERSHIP));
    if (!member.topics().isEmpty()) {
      inserts.add(imported(member, importing, Consent.Purpose.TOPICS));
    }
    return inserts;
  }

  private TransactWriteItem imported(Member member, Importing importing, Consent.Purpose purpose) {
    Item item =
        Item.of(
                member.club(),
                key(member.id(), importing.consented(), purpose, Consent.Fact.CONFIRMED))
            .with("textVersion", "imported")
            .with("textHash", Wording.hash(importing.text()))
            .with("text", importing.text())
            .with("language", importing.language())
            .with("source", importing.source())
            .with("how", "IMPORT")
            .with("actor", importing.actor())
            .with("document", importing.document())
            .with("imported", member.joined());
    return insert(purpose == Consent.Purpose.TOPICS ? item.with("topics", member.topics()) : item);
  }

  private static String key(String member, Instant at, Consent.Purpose purpose, Consent.Fact fact) {
    return String.join("#", member, at.toString(), purpose.name(), fact.name());
  }

  private TransactWriteItem insert(Item item) {
    return TransactWriteItem.builder()
        .put(
            put ->
                put.tableName(table)
                    .item(item.values())
                    .conditionExpression("attribute_not_exists(pk)"))
        .build();
  }

  /** All facts of a member, oldest first, as they stand in the table. */
  public List<Item> of(DynamoDbClient dynamo, String club, String member) {
    return dynamo
        .queryPaginator(
            query ->
                query
                    .tableName(table)
                    .consistentRead(true)
                    .keyConditionExpression("pk = :club AND begins_with(sk, :member)")
                    .expressionAttributeValues(
                        Map.of(
                            ":club", AttributeValue.fromS(club),
                            ":member", AttributeValue.fromS(member + "#"))))
        .items()
        .stream()
        .map(Item::present)
        .toList();
  }
}
