package agora.mailings;

import agora.store.Item;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ReturnValue;

/**
 * Corrects where the links of a sent mailing lead. The link keeps every correction: when, by whom,
 * from where, to where. Readers' clicks follow within the 60 seconds that a target is kept.
 */
public final class SentLinks {

  private final DynamoDbClient dynamo;
  private final String table;
  private final InstantSource clock;

  public SentLinks(DynamoDbClient dynamo, String table, InstantSource clock) {
    this.dynamo = dynamo;
    this.table = table;
    this.clock = clock;
  }

  /**
   * Leads a link to another target.
   *
   * @return where it led before; empty where the mailing has no such link
   */
  public Optional<String> correct(String mailing, String link, String target, String by) {
    for (; ; ) {
      Item item =
          Item.read(
              dynamo
                  .getItem(get -> get.tableName(table).key(key(mailing, link)).consistentRead(true))
                  .item());
      if (item == null) {
        return Optional.empty();
      }
      String before = item.required("target");
      if (before.equals(target) || turn(mailing, link, before, target, by)) {
        return Optional.of(before);
      }
    }
  }

  private boolean turn(String mailing, String link, String before, String target, String by) {
    AttributeValue correction =
        AttributeValue.fromM(
            Map.of(
                "at", AttributeValue.fromS(clock.instant().toString()),
                "by", AttributeValue.fromS(by),
                "from", AttributeValue.fromS(before),
                "to", AttributeValue.fromS(target)));
    return Conditional.done(
        () ->
            dynamo.updateItem(
                update ->
                    update
                        .tableName(table)
                        .key(key(mailing, link))
                        .updateExpression(
                            "SET target = :target,"
                                + " corrections = list_append(if_not_exists(corrections, :none), :one)")
                        .conditionExpression("target = :before")
                        .expressionAttributeValues(
                            Map.of(
                                ":target", AttributeValue.fromS(target),
                                ":before", AttributeValue.fromS(before),
                                ":none", AttributeValue.fromL(List.of()),
                                ":one", AttributeValue.fromL(List.of(correction))))
                        .returnValues(ReturnValue.NONE)));
  }

  private static Map<String, AttributeValue> key(String mailing, String link) {
    return Item.key(mailing, "link#" + link);
  }
}
