package agora.simulation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemResponse;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.PutItemResponse;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsResponse;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemResponse;

/**
 * A store whose members are made up when they are read, and which forgets what each of them got, so
 * that millions take no memory. Every fifth chose the topic of {@link #TOPIC}.
 */
public final class LazyMembers implements DynamoDbClient {

  static final String TOPIC = "debat";

  /** Items of about 250 bytes in a page of 1 MB. */
  private static final int PAGE = 4_000;

  private static final Instant JOINED = Instant.parse("2026-11-01T08:00:00Z");

  private final DynamoDbClient rest;
  private final Map<String, Integer> sizes;
  private final boolean countsBatches;
  private final String members = Functions.TEMPLATE.table("MembersTable").name();
  private final String deliveries = Functions.TEMPLATE.table("DeliveriesTable").name();
  private int batches;

  /**
   * @param sizes how many members a club has, by its id
   * @param countsBatches whether batches of recipients are only counted, not kept
   */
  public LazyMembers(DynamoDbClient rest, Map<String, Integer> sizes, boolean countsBatches) {
    this.rest = rest;
    this.sizes = sizes;
    this.countsBatches = countsBatches;
  }

  /** How many batches were counted. */
  public int batches() {
    return batches;
  }

  @Override
  public String serviceName() {
    return SERVICE_NAME;
  }

  @Override
  public void close() {}

  private static String text(@Nullable AttributeValue value) {
    return value == null || value.s() == null ? "" : value.s();
  }

  private static Map<String, AttributeValue> item(String club, int n) {
    return SimulatedClub.item(club, n, JOINED, n % 5 == 0 ? List.of(TOPIC) : List.of());
  }

  @Override
  public QueryResponse query(QueryRequest query) {
    List<String> values =
        query.expressionAttributeValues().values().stream().map(LazyMembers::text).toList();
    Optional<String> found = values.stream().filter(sizes::containsKey).findFirst();
    if (!query.tableName().equals(members) || found.isEmpty()) {
      return rest.query(query);
    }
    String club = found.get();
    String after =
        query.hasExclusiveStartKey()
            ? text(query.exclusiveStartKey().get("sk"))
            : values.stream().filter(value -> !value.equals(club)).findFirst().orElse("");
    int from = after.isBlank() ? 0 : number(after) + 1;
    int to = Math.min(sizes.getOrDefault(club, 0), from + PAGE);
    List<Map<String, AttributeValue>> items = new ArrayList<>(PAGE);
    for (int n = from; n < to; n++) {
      items.add(item(club, n));
    }
    var answer = QueryResponse.builder().items(items).count(items.size());
    if (to < sizes.getOrDefault(club, 0)) {
      answer.lastEvaluatedKey(
          Map.of(
              "pk",
              AttributeValue.fromS(club),
              "sk",
              AttributeValue.fromS(SimulatedClub.id(to - 1))));
    }
    return answer.build();
  }

  private static int number(String id) {
    return Integer.parseInt(id.substring(1));
  }

  @Override
  public BatchGetItemResponse batchGetItem(BatchGetItemRequest get) {
    var wanted = get.requestItems().get(members);
    if (wanted == null || !wanted.keys().stream().allMatch(this::isMade)) {
      return rest.batchGetItem(get);
    }
    List<Map<String, AttributeValue>> items =
        wanted.keys().stream()
            .map(key -> item(text(key.get("pk")), number(text(key.get("sk")))))
            .toList();
    Map<String, List<Map<String, AttributeValue>>> found = new HashMap<>();
    found.put(members, items);
    return BatchGetItemResponse.builder().responses(found).build();
  }

  private boolean isMade(Map<String, AttributeValue> key) {
    return sizes.containsKey(text(key.get("pk")));
  }

  @Override
  public BatchWriteItemResponse batchWriteItem(BatchWriteItemRequest write) {
    return write.requestItems().keySet().stream().allMatch(deliveries::equals)
        ? BatchWriteItemResponse.builder().build()
        : rest.batchWriteItem(write);
  }

  @Override
  public PutItemResponse putItem(PutItemRequest put) {
    if (countsBatches && text(put.item().get("sk")).endsWith("#recipients")) {
      batches++;
      return PutItemResponse.builder().build();
    }
    return rest.putItem(put);
  }

  @Override
  public TransactWriteItemsResponse transactWriteItems(TransactWriteItemsRequest write) {
    return rest.transactWriteItems(write);
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
