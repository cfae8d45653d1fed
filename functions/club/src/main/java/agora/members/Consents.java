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

  private final String table;

  public Consents(String table) {
    this.table = table;
  }

  String table() {
    return table;
  }

  /** The insert of a fact, to be written in the transaction of what it is the evidence of. */
  public TransactWriteItem insert(Consent consent) {
    Item item =
        Item.of(
                consent.club(),
                key(consent.member(), consent.at(), consent.purpose(), consent.fact()))
            .with("textVersion", Wording.VERSION)
            .with("textHash", Wording.hash(Wording.of(consent.purpose(), consent.language())))
            .with("language", consent.language())
            .with("source", consent.source())
            .with("how", consent.how().name())
            .with("page", page(consent));
    return insert(item);
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
            .with("imported", member.joined());
    return insert(item);
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
