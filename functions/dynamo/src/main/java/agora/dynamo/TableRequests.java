package agora.dynamo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** CreateTable, DeleteTable, DescribeTable, ListTables, and time to live. */
final class TableRequests {
  private static final int MOST_LISTED = 100;
  private static final String ACCOUNT = ":000000000000:table/";

  private final Store store;
  private final String region;

  TableRequests(Store store, String region) {
    this.store = store;
    this.region = region;
  }

  ObjectNode create(JsonNode request) {
    Table table = TableReader.read((ObjectNode) request, store.now());
    if (store.tables().containsKey(table.name())) {
      throw DynamoError.of("ResourceInUseException", "Cannot create preexisting table");
    }
    store.create(table);
    return answer("TableDescription", table);
  }

  ObjectNode delete(JsonNode request) {
    Requests.requireTableName(request);
    Table table = store.table(Requests.text(request, "TableName"));
    ObjectNode answer = answer("TableDescription", table);
    store.delete(table);
    return answer;
  }

  ObjectNode describe(JsonNode request) {
    Requests.requireTableName(request);
    return answer("Table", store.table(Requests.text(request, "TableName")));
  }

  ObjectNode list(JsonNode request) {
    Integer limit = Requests.number(request, "Limit");
    if (limit != null && limit < 1) {
      throw DynamoError.invalid("Limit must be greater than or equal to 1");
    }
    if (limit != null && limit > MOST_LISTED) {
      throw DynamoError.invalid("Limit in ListTables must be <= 100");
    }
    String after = Requests.text(request, "ExclusiveStartTableName");
    List<String> left =
        store.tables().keySet().stream()
            .filter(name -> after == null || name.compareTo(after) > 0)
            .toList();
    ObjectNode answer = JsonNodeFactory.instance.objectNode();
    ArrayNode names = answer.putArray("TableNames");
    int most = limit == null ? MOST_LISTED : limit;
    left.stream().limit(most).forEach(names::add);
    if (left.size() > most) {
      answer.put("LastEvaluatedTableName", left.get(most - 1));
    }
    return answer;
  }

  ObjectNode updateTimeToLive(JsonNode request) {
    Requests.requireTableName(request);
    Table table = store.table(Requests.text(request, "TableName"));
    JsonNode given = request.path("TimeToLiveSpecification");
    String attribute = Requests.text(given, "AttributeName");
    if (attribute == null || attribute.isEmpty() || !given.has("Enabled")) {
      throw DynamoError.invalid(
          "TimeToLiveSpecification must name an attribute, and whether it is enabled");
    }
    boolean enabled = Requests.flag(given, "Enabled", false);
    if (enabled == (table.expiry != null)) {
      throw DynamoError.invalid("TimeToLive is already " + (enabled ? "enabled" : "disabled"));
    }
    store.expire(table, enabled ? attribute : null);
    ObjectNode answer = JsonNodeFactory.instance.objectNode();
    answer
        .putObject("TimeToLiveSpecification")
        .put("AttributeName", attribute)
        .put("Enabled", enabled);
    return answer;
  }

  ObjectNode describeTimeToLive(JsonNode request) {
    Requests.requireTableName(request);
    Table table = store.table(Requests.text(request, "TableName"));
    ObjectNode answer = JsonNodeFactory.instance.objectNode();
    ObjectNode description = answer.putObject("TimeToLiveDescription");
    description.put("TimeToLiveStatus", table.expiry == null ? "DISABLED" : "ENABLED");
    if (table.expiry != null) {
      description.put("AttributeName", table.expiry);
    }
    return answer;
  }

  String region() {
    return region;
  }

  String arn(Table table) {
    return "arn:aws:dynamodb:" + region + ACCOUNT + table.name();
  }

  String streamArn(Table table, Stream stream) {
    return arn(table) + "/stream/" + stream.label();
  }

  /** The table whose stream has this ARN; null where there is none. */
  @Nullable Table ofStream(String arn) {
    for (Table table : store.tables().values()) {
      if (table.stream != null && streamArn(table, table.stream).equals(arn)) {
        return table;
      }
    }
    return null;
  }

  private ObjectNode answer(String member, Table table) {
    ObjectNode answer = JsonNodeFactory.instance.objectNode();
    answer.set(member, description(table));
    return answer;
  }

  private ObjectNode description(Table table) {
    JsonNode definition = table.definition();
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.set("AttributeDefinitions", definition.get("AttributeDefinitions"));
    json.set("KeySchema", definition.get("KeySchema"));
    json.put("TableName", table.name());
    json.put("TableStatus", "ACTIVE");
    json.put("CreationDateTime", table.made().toEpochMilli() / 1000.0);
    boolean byRequest = definition.path("BillingMode").asText().equals("PAY_PER_REQUEST");
    JsonNode throughput =
        byRequest
            ? JsonNodeFactory.instance.objectNode()
            : definition.path("ProvisionedThroughput");
    json.putObject("ProvisionedThroughput")
        .put("LastDecreaseDateTime", 0)
        .put("LastIncreaseDateTime", 0)
        .put("NumberOfDecreasesToday", 0)
        .put("ReadCapacityUnits", throughput.path("ReadCapacityUnits").asLong())
        .put("WriteCapacityUnits", throughput.path("WriteCapacityUnits").asLong());
    if (byRequest) {
      json.putObject("BillingModeSummary")
          .put("BillingMode", "PAY_PER_REQUEST")
          .put("LastUpdateToPayPerRequestDateTime", table.made().toEpochMilli() / 1000.0);
    }
    json.put("TableSizeBytes", table.rows.bytes());
    json.put("ItemCount", table.rows.size());
    json.put("TableArn", arn(table));
    json.put("DeletionProtectionEnabled", false);
    indexes(json, table, "GlobalSecondaryIndexes", true);
    indexes(json, table, "LocalSecondaryIndexes", false);
    Stream stream = table.stream;
    if (stream != null) {
      json.set("StreamSpecification", definition.get("StreamSpecification"));
      json.put("LatestStreamLabel", stream.label());
      json.put("LatestStreamArn", streamArn(table, stream));
    }
    return json;
  }

  private void indexes(ObjectNode json, Table table, String member, boolean global) {
    ArrayNode all = JsonNodeFactory.instance.arrayNode();
    for (JsonNode each : table.definition().path(member)) {
      Index index = table.index(each.path("IndexName").asText());
      ObjectNode one = all.addObject();
      one.set("IndexName", each.get("IndexName"));
      one.set("KeySchema", each.get("KeySchema"));
      one.set("Projection", each.get("Projection"));
      one.put("IndexSizeBytes", index.rows.bytes());
      one.put("ItemCount", index.rows.size());
      one.put("IndexArn", arn(table) + "/index/" + index.name());
      if (global) {
        one.put("IndexStatus", "ACTIVE");
        JsonNode throughput = each.get("ProvisionedThroughput");
        if (throughput != null) {
          one.set("ProvisionedThroughput", throughput);
        }
      }
    }
    if (!all.isEmpty()) {
      json.set(member, all);
    }
  }
}
