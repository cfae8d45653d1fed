package agora.dynamo;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The parameters of each operation that this engine knows. AWS passes over what its model has not;
 * this engine refuses all that it would pass over, since by now AWS may know it and heed it.
 */
final class Parameters {
  static final String UNKNOWN = "This engine does not know the parameter %s";

  private static final Set<String> WRITE =
      Set.of(
          "TableName",
          "ConditionExpression",
          "ExpressionAttributeNames",
          "ExpressionAttributeValues",
          "ReturnValuesOnConditionCheckFailure");
  private static final Set<String> WRITE_ALONE =
      with(
          WRITE,
          "ReturnValues",
          "ReturnConsumedCapacity",
          "ReturnItemCollectionMetrics",
          "Expected",
          "ConditionalOperator");
  private static final Set<String> READ =
      Set.of("TableName", "Key", "ExpressionAttributeNames", "ProjectionExpression");
  private static final Set<String> SEARCH =
      Set.of(
          "TableName",
          "IndexName",
          "ConsistentRead",
          "ExclusiveStartKey",
          "ExpressionAttributeNames",
          "ExpressionAttributeValues",
          "FilterExpression",
          "Limit",
          "ProjectionExpression",
          "ReturnConsumedCapacity",
          "Select",
          "AttributesToGet",
          "ConditionalOperator");

  private static final Map<String, Set<String>> OF_OPERATIONS =
      Map.ofEntries(
          Map.entry(
              "GetItem", with(READ, "ConsistentRead", "ReturnConsumedCapacity", "AttributesToGet")),
          Map.entry("BatchGetItem", Set.of("RequestItems", "ReturnConsumedCapacity")),
          Map.entry("PutItem", with(WRITE_ALONE, "Item")),
          Map.entry("UpdateItem", with(WRITE_ALONE, "Key", "UpdateExpression", "AttributeUpdates")),
          Map.entry("DeleteItem", with(WRITE_ALONE, "Key")),
          Map.entry("BatchWriteItem", Set.of("RequestItems", "ReturnConsumedCapacity")),
          Map.entry(
              "Query",
              with(
                  SEARCH,
                  "KeyConditionExpression",
                  "ScanIndexForward",
                  "KeyConditions",
                  "QueryFilter")),
          Map.entry("Scan", with(SEARCH, "Segment", "TotalSegments", "ScanFilter")),
          Map.entry(
              "TransactWriteItems",
              Set.of("TransactItems", "ClientRequestToken", "ReturnConsumedCapacity")),
          Map.entry("TransactGetItems", Set.of("TransactItems", "ReturnConsumedCapacity")),
          Map.entry(
              "CreateTable",
              Set.of(
                  "TableName",
                  "AttributeDefinitions",
                  "BillingMode",
                  "GlobalSecondaryIndexes",
                  "KeySchema",
                  "LocalSecondaryIndexes",
                  "ProvisionedThroughput",
                  "StreamSpecification")),
          Map.entry("DeleteTable", Set.of("TableName")),
          Map.entry("DescribeTable", Set.of("TableName")),
          Map.entry("ListTables", Set.of("ExclusiveStartTableName", "Limit")),
          Map.entry("UpdateTimeToLive", Set.of("TableName", "TimeToLiveSpecification")),
          Map.entry("DescribeTimeToLive", Set.of("TableName")),
          Map.entry("ListStreams", Set.of("TableName")),
          Map.entry("DescribeStream", Set.of("StreamArn")),
          Map.entry(
              "GetShardIterator",
              Set.of("StreamArn", "ShardId", "ShardIteratorType", "SequenceNumber")),
          Map.entry("GetRecords", Set.of("ShardIterator", "Limit")));

  /** What a transaction or a batch is made of, by the name of the part. */
  private static final Map<String, Set<String>> OF_PARTS =
      Map.of(
          "Put", with(WRITE, "Item"),
          "Update", with(WRITE, "Key", "UpdateExpression"),
          "Delete", with(WRITE, "Key"),
          "ConditionCheck", with(WRITE, "Key"),
          "Get", READ,
          "PutRequest", Set.of("Item"),
          "DeleteRequest", Set.of("Key"));

  private static final Set<String> OF_BATCHED_TABLES =
      Set.of(
          "Keys",
          "ConsistentRead",
          "ExpressionAttributeNames",
          "ProjectionExpression",
          "AttributesToGet");

  private Parameters() {}

  private static Set<String> with(Set<String> some, String... more) {
    Set<String> all = new TreeSet<>(some);
    all.addAll(Set.of(more));
    return Set.copyOf(all);
  }

  /** Refuses a request with a parameter that this engine would pass over. */
  static void requireKnown(String operation, JsonNode request) {
    requireOf(request, OF_OPERATIONS.getOrDefault(operation, Set.of()));
    request.path("TransactItems").forEach(Parameters::requireKnownParts);
    request.path("RequestItems").forEach(Parameters::requireKnownOfTable);
  }

  private static void requireKnownOfTable(JsonNode table) {
    if (table.isObject()) {
      requireOf(table, OF_BATCHED_TABLES);
    } else {
      table.forEach(Parameters::requireKnownParts);
    }
  }

  private static void requireKnownParts(JsonNode action) {
    for (Map.Entry<String, JsonNode> part : action.properties()) {
      Set<String> known = OF_PARTS.get(part.getKey());
      if (known == null) {
        throw unknown(part.getKey());
      }
      requireOf(part.getValue(), known);
    }
  }

  private static void requireOf(JsonNode request, Set<String> known) {
    for (Map.Entry<String, JsonNode> member : request.properties()) {
      if (!known.contains(member.getKey())) {
        throw unknown(member.getKey());
      }
    }
  }

  private static DynamoError unknown(String member) {
    return DynamoError.invalid(UNKNOWN.formatted(member));
  }
}
