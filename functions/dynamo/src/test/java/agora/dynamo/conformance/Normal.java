package agora.dynamo.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;

/**
 * An answer without what DynamoDB doesn't promise: names that it makes up, times, the order of
 * sets, of a scan and of a batch's items. Of a table it has what was asked for when it was made;
 * its state and counts follow in a time of their own. Keys are sorted, long runs abbreviated, an
 * error's type is without its namespace, and {@code Message} is {@code message}: both are in use.
 */
final class Normal {
  private static final Set<String> MADE_UP =
      Set.of(
          "ApproximateCreationDateTime",
          "CreationRequestDateTime",
          "EndingSequenceNumber",
          "IndexArn",
          "LatestStreamArn",
          "LatestStreamLabel",
          "NextShardIterator",
          "ParentShardId",
          "SequenceNumber",
          "ShardId",
          "ShardIterator",
          "StartingSequenceNumber",
          "StreamArn",
          "StreamLabel",
          "TableArn",
          "awsRegion",
          "eventID");
  private static final Set<String> UNORDERED =
      Set.of(
          "SS", "NS", "BS", "AttributeDefinitions", "GlobalSecondaryIndexes", "NonKeyAttributes");

  private static final Set<String> OF_A_TABLE =
      Set.of(
          "AttributeDefinitions",
          "GlobalSecondaryIndexes",
          "KeySchema",
          "LatestStreamArn",
          "LatestStreamLabel",
          "LocalSecondaryIndexes",
          "StreamSpecification",
          "TableArn",
          "TableName");
  private static final Set<String> OF_AN_INDEX = Set.of("IndexName", "KeySchema", "Projection");

  private Normal() {}

  static JsonNode of(String operation, JsonNode answer) {
    JsonNode normal = Abbreviations.contract(normal("", answer));
    for (String table : List.of("Table", "TableDescription")) {
      if (normal.path(table) instanceof ObjectNode description) {
        description.retain(OF_A_TABLE);
        description.path("GlobalSecondaryIndexes").forEach(Normal::retainIndex);
        description.path("LocalSecondaryIndexes").forEach(Normal::retainIndex);
      }
    }
    if (operation.equals("Scan") && normal.path("Items") instanceof ArrayNode items) {
      sort(items);
    }
    if (operation.startsWith("Batch")) {
      normal.path("Responses").forEach(items -> sort((ArrayNode) items));
      normal.path("UnprocessedItems").forEach(items -> sort((ArrayNode) items));
    }
    if (normal.path("ConsumedCapacity") instanceof ArrayNode tables) {
      sort(tables);
    }
    return normal;
  }

  private static void retainIndex(JsonNode index) {
    ((ObjectNode) index).retain(OF_AN_INDEX);
  }

  private static JsonNode normal(String name, JsonNode node) {
    if (MADE_UP.contains(name) && node.isValueNode()) {
      return TextNode.valueOf("*");
    }
    return switch (node) {
      case ObjectNode object -> object(object);
      case ArrayNode array -> {
        ArrayNode normal = Json.MAPPER.createArrayNode();
        array.forEach(each -> normal.add(normal("", each)));
        if (UNORDERED.contains(name)) {
          sort(normal);
        }
        yield normal;
      }
      case JsonNode number when number.isNumber() -> number(number.decimalValue());
      case TextNode text when name.equals("__type") ->
          TextNode.valueOf(text.textValue().replaceFirst(".*#", ""));
      default -> node;
    };
  }

  private static ObjectNode object(ObjectNode object) {
    TreeMap<String, JsonNode> sorted = new TreeMap<>();
    boolean error = object.has("__type");
    object
        .properties()
        .forEach(
            each -> {
              String name = error && each.getKey().equals("Message") ? "message" : each.getKey();
              if (!each.getValue().isNull() && !mayBeMissing(name, each.getValue())) {
                sorted.put(name, normal(name, each.getValue()));
              }
            });
    ObjectNode normal = Json.object();
    sorted.forEach(normal::set);
    return normal;
  }

  /** Which parts an answer may have or not: empty attributes, and a transaction's units by kind. */
  private static boolean mayBeMissing(String name, JsonNode value) {
    return (name.equals("Attributes") && value.isEmpty())
        || name.equals("ReadCapacityUnits")
        || name.equals("WriteCapacityUnits");
  }

  private static JsonNode number(BigDecimal number) {
    BigDecimal plain = number.stripTrailingZeros();
    return plain.scale() <= 0
        ? LongNode.valueOf(plain.longValueExact())
        : DecimalNode.valueOf(plain);
  }

  private static void sort(ArrayNode array) {
    List<JsonNode> elements = new ArrayList<>();
    array.forEach(elements::add);
    elements.sort(Comparator.comparing(Json::line));
    array.removeAll();
    array.addAll(elements);
  }
}
