package agora.dynamo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** GetItem and BatchGetItem. */
final class Reads {
  private static final int MOST = 100;
  private static final long LARGEST = 16 * 1024 * 1024;

  private final Store store;

  Reads(Store store) {
    this.store = store;
  }

  /**
   * A read of one item.
   *
   * @param paths what is wanted of it; null for all
   */
  record Wanted(Table table, Key key, @Nullable List<Path> paths) {
    ObjectNode json(Item item) {
      return ValueJson.write(paths == null ? item : Path.projected(item, paths));
    }
  }

  ObjectNode get(JsonNode request) {
    Capacity capacity = new Capacity(request);
    Wanted wanted = wanted(request);
    boolean consistent = Requests.flag(request, "ConsistentRead", false);
    Item item = find(wanted, consistent);
    ObjectNode answer = JsonNodeFactory.instance.objectNode();
    if (item != null) {
      answer.set("Item", wanted.json(item));
    }
    capacity.read(
        wanted.table(), null, Capacity.readHalves(item == null ? 0 : item.size(), consistent));
    capacity.tellOne(answer);
    return answer;
  }

  /** Reads what a request, or a part of one, wants of an item. */
  Wanted wanted(JsonNode request) {
    if (request.hasNonNull("AttributesToGet")) {
      throw Requests.legacy(request, "AttributesToGet");
    }
    Requests.requireTableName(request);
    JsonNode key = request.get("Key");
    if (key == null || key.isNull()) {
      throw DynamoError.invalid("Cannot have null key for GetItem, DeleteItem, or UpdateItem");
    }
    Map<String, Value> values = ValueJson.readAll(key);
    List<Path> paths = paths(request);
    Table table = store.table(Requests.text(request, "TableName"));
    return new Wanted(table, table.key(values), paths);
  }

  private static @Nullable List<Path> paths(JsonNode request) {
    Placeholders placeholders = Placeholders.of(request, "ProjectionExpression");
    String projection = Requests.text(request, "ProjectionExpression");
    List<Path> paths = projection == null ? null : Grammar.projection(projection, placeholders);
    placeholders.requireAllMentioned();
    return paths;
  }

  @Nullable Item find(Wanted wanted, boolean consistent) {
    return consistent
        ? wanted.table().rows.get(wanted.key())
        : wanted.table().rows.getLagging(wanted.key(), store.call());
  }

  ObjectNode batch(JsonNode request) {
    Capacity capacity = new Capacity(request);
    JsonNode tables = Requests.tables(request);
    int count = 0;
    for (JsonNode each : tables) {
      int keys = each.path("Keys").size();
      if (keys == 0) {
        throw DynamoError.invalid(
            "1 validation error detected: Value at 'requestItems' failed to satisfy constraint: Map"
                + " value must satisfy constraint: [Member must have length less than or equal to"
                + " 100, Member must have length greater than or equal to 1]");
      }
      count += keys;
    }
    if (count > MOST) {
      throw DynamoError.invalid("Too many items requested for the BatchGetItem call");
    }
    ObjectNode answer = JsonNodeFactory.instance.objectNode();
    ObjectNode responses = answer.putObject("Responses");
    ObjectNode left = answer.putObject("UnprocessedKeys");
    List<Asked> all = new ArrayList<>();
    for (Map.Entry<String, JsonNode> each : tables.properties()) {
      all.add(asked(each.getKey(), each.getValue()));
    }
    long bytes = 0;
    boolean first = true;
    for (Asked asked : all) {
      ArrayNode items = responses.putArray(asked.table);
      for (int i = 0; i < asked.keys.size(); i++) {
        Item item = find(asked.keys.get(i), asked.consistent);
        bytes += item == null ? 0 : item.size();
        if (!first && (bytes > LARGEST || store.happens(store.unkindness().unprocessed()))) {
          leave(left, asked, i);
          continue;
        }
        first = false;
        capacity.read(
            asked.keys.get(i).table(),
            null,
            Capacity.readHalves(item == null ? 0 : item.size(), asked.consistent));
        if (item != null) {
          items.add(asked.keys.get(i).json(item));
        }
      }
    }
    capacity.tellAll(answer);
    return answer;
  }

  /** What a batch asks of one table. */
  private record Asked(String table, JsonNode json, List<Wanted> keys, boolean consistent) {}

  private Asked asked(String name, JsonNode json) {
    if (json.hasNonNull("AttributesToGet")) {
      throw Requests.legacy(json, "AttributesToGet");
    }
    List<Path> paths = paths(json);
    Table table = store.table(name);
    List<Wanted> keys = new ArrayList<>();
    Set<Key> distinct = new HashSet<>();
    for (JsonNode each : json.path("Keys")) {
      Key key = table.key(ValueJson.readAll(each));
      if (!distinct.add(key)) {
        throw DynamoError.invalid("Provided list of item keys contains duplicates");
      }
      keys.add(new Wanted(table, key, paths));
    }
    return new Asked(name, json, keys, Requests.flag(json, "ConsistentRead", false));
  }

  private static void leave(ObjectNode left, Asked asked, int index) {
    ObjectNode table = (ObjectNode) left.get(asked.table);
    if (table == null) {
      table = ((ObjectNode) asked.json).deepCopy();
      table.putArray("Keys");
      left.set(asked.table, table);
    }
    ((ArrayNode) table.get("Keys")).add(asked.json.get("Keys").get(index));
  }
}
