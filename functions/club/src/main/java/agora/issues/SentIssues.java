package agora.issues;

import agora.mailings.Mailing;
import agora.store.AllOrNone;
import agora.store.Contents;
import agora.store.Item;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/**
 * Issues as they left, beside the heads of their mailings. One is frozen in the same write that
 * lets its mailing be planned, so that what was approved, what is mailed and what the web shows is
 * one text. Issues that left before November 2026 are not kept here.
 */
public final class SentIssues {

  private static final String SK = "issue";
  private static final String LINK = "link#";

  private final DynamoDbClient dynamo;
  private final String table;

  /**
   * @param table the name of the Mailings table
   */
  public SentIssues(DynamoDbClient dynamo, String table) {
    this.dynamo = dynamo;
    this.table = table;
  }

  /**
   * Lets a WAITING mailing be planned, as this issue.
   *
   * @return false if it does not wait any more, and nothing has changed
   */
  public boolean start(String mailing, SentIssue issue) {
    Item frozen = Item.of(mailing, SK).with("body", Contents.write(issue));
    return AllOrNone.done(
        dynamo,
        List.of(
            TransactWriteItem.builder()
                .put(put -> put.tableName(table).item(frozen.values()))
                .build(),
            TransactWriteItem.builder()
                .update(
                    update ->
                        update
                            .tableName(table)
                            .key(Item.key(mailing, "head"))
                            .updateExpression("SET #state = :planning, started = :yes")
                            .conditionExpression("#state = :waiting")
                            .expressionAttributeNames(Map.of("#state", "state"))
                            .expressionAttributeValues(
                                Map.of(
                                    ":planning", state(Mailing.State.PLANNING),
                                    ":waiting", state(Mailing.State.WAITING),
                                    ":yes", AttributeValue.fromBool(true))))
                .build()));
  }

  public Optional<SentIssue> find(String mailing) {
    return Optional.ofNullable(all(List.of(mailing)).get(mailing));
  }

  /** Those of the mailings that have one, by the mailing's id; at most 100 mailings. */
  public Map<String, SentIssue> all(Collection<String> mailings) {
    Map<String, SentIssue> found = new HashMap<>();
    if (mailings.isEmpty()) {
      return found;
    }
    KeysAndAttributes asked =
        KeysAndAttributes.builder()
            .keys(mailings.stream().map(mailing -> Item.key(mailing, SK)).toList())
            .consistentRead(true)
            .build();
    dynamo.batchGetItemPaginator(get -> get.requestItems(Map.of(table, asked))).stream()
        .flatMap(page -> page.responses().getOrDefault(table, List.of()).stream())
        .map(Item::present)
        .forEach(
            item ->
                found.put(
                    item.required("pk"), Contents.read(item.required("body"), SentIssue.class)));
    return found;
  }

  /** Where the link of each block of a mailing leads now, corrections included. */
  public Map<String, String> targets(String mailing) {
    Map<String, String> targets = new HashMap<>();
    dynamo
        .queryPaginator(
            query ->
                query
                    .tableName(table)
                    .keyConditionExpression("pk = :mailing AND begins_with(sk, :links)")
                    .expressionAttributeValues(
                        Map.of(
                            ":mailing", AttributeValue.fromS(mailing),
                            ":links", AttributeValue.fromS(LINK))))
        .items()
        .stream()
        .map(Item::present)
        .forEach(
            item -> {
              String block = item.text("block");
              if (block != null) {
                targets.put(block, item.required("target"));
              }
            });
    return targets;
  }

  private static AttributeValue state(Mailing.State state) {
    return AttributeValue.fromS(state.name());
  }
}
