package agora.mailings;

import agora.store.Item;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * What each occasion to mail began: a schedule that fires twice, or late, begins no second mailing.
 */
public final class Occasions {

  private final DynamoDbClient dynamo;
  private final String table;

  public Occasions(DynamoDbClient dynamo, String table) {
    this.dynamo = dynamo;
    this.table = table;
  }

  /** The mailing that the club's schedule began at this time; empty if none was chosen. */
  public Optional<String> mailing(String club, String at) {
    return find("occasion#" + club, at).map(item -> item.required("mailing"));
  }

  /** Chooses the mailing of an occasion, and returns the one that was chosen first. */
  public String choose(String club, String at, String mailing) {
    Item row = Item.of("occasion#" + club, at).with("mailing", mailing);
    return putIfAbsent(row) ? mailing : mailing(club, at).orElseThrow();
  }

  /** Freezes what a mailing is made of, and returns what was frozen first. */
  public List<String> freeze(String mailing, List<String> parts) {
    return putIfAbsent(Item.of(mailing, "parts").with("parts", parts)) ? parts : parts(mailing);
  }

  /** What a mailing was frozen as. */
  public List<String> parts(String mailing) {
    return find(mailing, "parts").orElseThrow().texts("parts");
  }

  private boolean putIfAbsent(Item row) {
    return Conditional.done(
        () ->
            dynamo.putItem(
                put ->
                    put.tableName(table)
                        .item(row.values())
                        .conditionExpression("attribute_not_exists(pk)")));
  }

  private Optional<Item> find(String pk, String sk) {
    var answer =
        dynamo.getItem(get -> get.tableName(table).key(Item.key(pk, sk)).consistentRead(true));
    return Optional.ofNullable(Item.read(answer.item()));
  }
}
