package agora.members;

import agora.store.Item;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;

/** The members of all clubs, in the Members table. */
public final class Members {

  private final DynamoDbClient dynamo;
  private final String table;

  public Members(DynamoDbClient dynamo, String table) {
    this.dynamo = dynamo;
    this.table = table;
  }

  public Optional<Member> find(String club, String member) {
    return item(club, member).map(MemberItem::read);
  }

  /** All members of a club in the order of their ids, after one of them; read page by page. */
  public Stream<Member> all(String club, String after) {
    return dynamo
        .queryPaginator(
            query ->
                query
                    .tableName(table)
                    .keyConditionExpression("pk = :club AND sk > :after")
                    .expressionAttributeValues(
                        Map.of(
                            ":club", AttributeValue.fromS(club),
                            ":after", AttributeValue.fromS(after.isEmpty() ? " " : after))))
        .items()
        .stream()
        .map(values -> MemberItem.read(Item.present(values)));
  }

  /** The given members of a club that still exist, strongly consistent; at most 100 ids. */
  public List<Member> of(String club, Collection<String> ids) {
    return items(dynamo, table, club, ids).map(MemberItem::read).toList();
  }

  static Stream<Item> items(
      DynamoDbClient dynamo, String table, String club, Collection<String> ids) {
    KeysAndAttributes asked =
        KeysAndAttributes.builder()
            .consistentRead(true)
            .keys(ids.stream().map(id -> Item.key(club, id)).toList())
            .build();
    return dynamo.batchGetItemPaginator(get -> get.requestItems(Map.of(table, asked))).stream()
        .flatMap(page -> page.responses().getOrDefault(table, List.of()).stream())
        .map(Item::present);
  }

  /** A member's item as it stands in the table. */
  public Optional<Item> item(String club, String member) {
    var answer =
        dynamo.getItem(
            get -> get.tableName(table).key(Item.key(club, member)).consistentRead(true));
    return Optional.ofNullable(Item.read(answer.item()));
  }
}
