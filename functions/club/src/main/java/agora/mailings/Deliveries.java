package agora.mailings;

import agora.store.Item;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

/** One row per member and mailing: that SES took the mail, and what went wrong afterwards. */
public final class Deliveries {

  public static final Duration KEPT = Duration.ofDays(400);

  /** The most rows that DynamoDB takes in one call. */
  private static final int ROWS = 25;

  private static final int ATTEMPTS = 8;

  private final DynamoDbClient dynamo;
  private final String table;

  public Deliveries(DynamoDbClient dynamo, String table) {
    this.dynamo = dynamo;
    this.table = table;
  }

  /** Writes that SES took the mails to these members. */
  public void sent(Collection<String> members, String mailing, Instant at) {
    List<WriteRequest> rows = new ArrayList<>();
    for (String member : members) {
      Item row = Item.of(member, mailing).with("at", at).expires(at.plus(KEPT));
      rows.add(WriteRequest.builder().putRequest(put -> put.item(row.values())).build());
    }
    for (int from = 0; from < rows.size(); from += ROWS) {
      write(rows.subList(from, Math.min(rows.size(), from + ROWS)));
    }
  }

  private void write(List<WriteRequest> rows) {
    Map<String, List<WriteRequest>> left = Map.of(table, rows);
    for (int attempt = 1; !left.isEmpty(); attempt++) {
      if (attempt > ATTEMPTS) {
        throw new IllegalStateException("the store takes no more rows");
      }
      Map<String, List<WriteRequest>> now = left;
      left = dynamo.batchWriteItem(write -> write.requestItems(now)).unprocessedItems();
    }
  }

  /** Writes what went wrong with a mail; its row is made where it is not there yet. */
  public void trouble(String member, String mailing, Reports.Kind kind, Instant at) {
    dynamo.updateItem(
        update ->
            update
                .tableName(table)
                .key(Item.key(member, mailing))
                .updateExpression(
                    "SET trouble = :kind, #at = if_not_exists(#at, :at),"
                        + " #ttl = if_not_exists(#ttl, :ttl)")
                .expressionAttributeNames(Map.of("#at", "at", "#ttl", "ttl"))
                .expressionAttributeValues(
                    Map.of(
                        ":kind", AttributeValue.fromS(kind.name()),
                        ":at", AttributeValue.fromS(at.toString()),
                        ":ttl", Claims.number(at.plus(KEPT).getEpochSecond()))));
  }

  /** Whether the member's latest mails, so many of them, all came back as soft bounces. */
  public boolean onlySoftBounces(String member, int latest) {
    List<Item> rows =
        dynamo
            .queryPaginator(
                query ->
                    query
                        .tableName(table)
                        .consistentRead(true)
                        .keyConditionExpression("pk = :member")
                        .expressionAttributeValues(Map.of(":member", AttributeValue.fromS(member))))
            .items()
            .stream()
            .map(Item::present)
            .sorted(Comparator.comparing(Deliveries::at).reversed())
            .limit(latest)
            .toList();
    return rows.size() == latest
        && rows.stream()
            .allMatch(row -> Reports.Kind.SOFT_BOUNCED.name().equals(row.text("trouble")));
  }

  private static Instant at(Item row) {
    return Objects.requireNonNullElse(row.instant("at"), Instant.EPOCH);
  }

  /** All rows of a member, as they stand in the table. */
  public List<Item> of(String member) {
    return dynamo
        .queryPaginator(
            query ->
                query
                    .tableName(table)
                    .consistentRead(true)
                    .keyConditionExpression("pk = :member")
                    .expressionAttributeValues(Map.of(":member", AttributeValue.fromS(member))))
        .items()
        .stream()
        .map(Item::present)
        .toList();
  }

  /** Forgets which mails a member got; the mailings' counts stay. */
  public void forget(String member) {
    for (Item row : of(member)) {
      dynamo.deleteItem(
          delete -> delete.tableName(table).key(Item.key(member, row.required("sk"))));
    }
  }
}
