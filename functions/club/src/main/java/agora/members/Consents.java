package agora.members;

import agora.store.Item;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/** The evidence of consents, in the Consents table: rows are inserted, never changed. */
public final class Consents {

  private final String table;

  public Consents(String table) {
    this.table = table;
  }

  /** The insert of a fact, to be written in the transaction of what it is the evidence of. */
  public TransactWriteItem insert(Consent consent) {
    Item item =
        Item.of(
                consent.club() + "#" + consent.member(),
                consent.at() + "#" + consent.purpose() + "#" + consent.fact())
            .with("textVersion", Wording.VERSION)
            .with("textHash", Wording.hash(Wording.of(consent.purpose(), consent.language())))
            .with("language", consent.language())
            .with("source", consent.source())
            .with("how", consent.how().name())
            .with("page", page(consent));
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
                    .keyConditionExpression("pk = :pk")
                    .expressionAttributeValues(
                        Map.of(":pk", AttributeValue.fromS(club + "#" + member))))
        .items()
        .stream()
        .map(Item::present)
        .toList();
  }
}
