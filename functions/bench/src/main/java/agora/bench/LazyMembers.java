package agora.bench;

import agora.simulation.Club;
import agora.simulation.Functions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.PutItemResponse;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemResponse;

/**
 * A store whose members are made up when they are read, and whose batches are only counted, so that
 * a million of them take no memory but the planner's own.
 */
final class LazyMembers implements DynamoDbClient {

  /** Items of about 250 bytes in a page of 1 MB. */
  private static final int PAGE = 4_000;

  private static final Instant JOINED = Instant.parse("2026-11-01T08:00:00Z");

  private final DynamoDbClient rest;
  private final int members;
  private final String table = Functions.TEMPLATE.table("MembersTable").name();
  long batches;

  LazyMembers(DynamoDbClient rest, int members) {
    this.rest = rest;
    this.members = members;
  }

  @Override
  public String serviceName() {
    return SERVICE_NAME;
  }

  @Override
  public void close() {}

  @Override
  public QueryResponse query(QueryRequest query) {
    if (!query.tableName().equals(table)) {
      return rest.query(query);
    }
    String after =
        query.hasExclusiveStartKey() ? text(query.exclusiveStartKey().get("sk")) : after(query);
    int from = after.isBlank() ? 0 : Integer.parseInt(after.substring(1)) + 1;
    int to = Math.min(members, from + PAGE);
    List<Map<String, AttributeValue>> items = new ArrayList<>(PAGE);
    for (int n = from; n < to; n++) {
      items.add(Club.item(n, JOINED));
    }
    var answer = QueryResponse.builder().items(items).count(items.size());
    if (to < members) {
      answer.lastEvaluatedKey(
          Map.of("pk", AttributeValue.fromS(Club.ID), "sk", AttributeValue.fromS(Club.id(to - 1))));
    }
    return answer.build();
  }

  /** The member after whom the query begins: what it compares beside the club. */
  private static String after(QueryRequest query) {
    return query.expressionAttributeValues().values().stream()
        .map(LazyMembers::text)
        .filter(value -> !value.equals(Club.ID))
        .findFirst()
        .orElse("");
  }

  private static String text(@Nullable AttributeValue value) {
    return value == null || value.s() == null ? "" : value.s();
  }

  @Override
  public PutItemResponse putItem(PutItemRequest put) {
    if (text(put.item().get("sk")).endsWith("#recipients")) {
      batches++;
      return PutItemResponse.builder().build();
    }
    return rest.putItem(put);
  }

  @Override
  public GetItemResponse getItem(GetItemRequest get) {
    return rest.getItem(get);
  }

  @Override
  public UpdateItemResponse updateItem(UpdateItemRequest update) {
    return rest.updateItem(update);
  }
}
