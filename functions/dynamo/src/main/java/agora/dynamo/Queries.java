package agora.dynamo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Query and Scan: pages of items in order. */
final class Queries {
  private static final long PAGE = 1024 * 1024;
  private static final List<String> LEGACY =
      List.of(
          "AttributesToGet", "KeyConditions", "QueryFilter", "ScanFilter", "ConditionalOperator");

  private final Store store;

  Queries(Store store) {
    this.store = store;
  }

  ObjectNode query(JsonNode request) {
    Capacity capacity = new Capacity(request);
    requireNoLegacy(request);
    Requests.requireTableName(request);
    Placeholders placeholders =
        Placeholders.of(
            request, "FilterExpression", "KeyConditionExpression", "ProjectionExpression");
    Condition condition = Search.condition(request, "KeyConditionExpression", placeholders);
    if (condition == null) {
      throw DynamoError.invalid(
          "Either the KeyConditions or KeyConditionExpression parameter must be specified in the"
              + " request.");
    }
    Search asked = Search.read(request, placeholders, store);
    KeyRange range = KeyRange.of(condition, asked.keys());
    asked.requireNoKeysInFilter();
    boolean forward = Requests.flag(request, "ScanIndexForward", true);
    Key start = asked.start(request);
    Key from = range.from();
    Key to = range.to();
    if (start != null) {
      if (start.compareTo(from) < 0 || start.compareTo(to) > 0) {
        throw DynamoError.invalid(
            "The provided starting key is outside query boundaries based on provided conditions");
      }
      if (forward) {
        from = start;
      } else {
        to = start;
      }
    }
    return page(asked, from, to, forward, capacity, null);
  }

  ObjectNode scan(JsonNode request) {
    Capacity capacity = new Capacity(request);
    requireNoLegacy(request);
    Requests.requireTableName(request);
    Placeholders placeholders =
        Placeholders.of(request, "FilterExpression", "ProjectionExpression");
    Search asked = Search.read(request, placeholders, store);
    return page(asked, asked.start(request), null, true, capacity, Segment.of(request));
  }

  private static void requireNoLegacy(JsonNode request) {
    for (String member : LEGACY) {
      if (request.hasNonNull(member)) {
        throw Requests.legacy(request, member);
      }
    }
  }

  private ObjectNode page(
      Search asked,
      @Nullable Key from,
      @Nullable Key to,
      boolean forward,
      Capacity capacity,
      @Nullable Segment segment) {
    ArrayNode items = JsonNodeFactory.instance.arrayNode();
    Iterator<Map.Entry<Key, Item>> rows =
        asked.rows().between(from, to, forward, !asked.consistent(), store.call());
    int looked = 0;
    int found = 0;
    long bytes = 0;
    long fetched = 0;
    Item last = null;
    while (rows.hasNext()) {
      Map.Entry<Key, Item> row = rows.next();
      if (segment != null && !segment.has(row.getKey())) {
        continue;
      }
      Item item = row.getValue();
      bytes += item.size();
      looked++;
      Item whole = whole(asked, row.getKey(), item);
      fetched +=
          whole.size() == item.size() ? 0 : Capacity.readHalves(whole.size(), asked.consistent());
      Condition filter = asked.filter();
      if (filter == null || filter.holds(whole)) {
        found++;
        if (!asked.count()) {
          List<Path> paths = asked.paths();
          items.add(ValueJson.write(paths == null ? whole : Path.projected(whole, paths)));
        }
      }
      Integer limit = asked.limit();
      if (bytes >= PAGE || (limit != null && looked == limit)) {
        last = item; // also when there happens to be nothing behind it
        break;
      }
    }
    ObjectNode answer = JsonNodeFactory.instance.objectNode();
    if (!asked.count()) {
      answer.set("Items", items);
    }
    answer.put("Count", found).put("ScannedCount", looked);
    if (last != null) {
      answer.set("LastEvaluatedKey", key(asked, last));
    }
    capacity.read(asked.table(), asked.index(), Capacity.readHalves(bytes, asked.consistent()));
    if (fetched > 0) {
      capacity.read(asked.table(), null, (int) fetched);
    }
    capacity.tellOne(answer);
    return answer;
  }

  /** A local index fetches from its table what it does not hold itself, if that is wanted. */
  private static Item whole(Search asked, Key key, Item part) {
    Index index = asked.index();
    Key primary = key.primary();
    List<Path> paths = asked.paths();
    if (index == null || index.isGlobal() || index.isWhole() || primary == null) {
      return part;
    }
    boolean fetches =
        asked.all()
            || (paths != null && paths.stream().anyMatch(path -> !index.holds(path.attribute())));
    Item whole = fetches ? asked.table().rows.get(primary) : null;
    return whole == null ? part : whole;
  }

  private static ObjectNode key(Search asked, Item item) {
    Set<String> names = new java.util.LinkedHashSet<>(asked.table().keys().names());
    names.addAll(asked.keys().names());
    return ValueJson.write(item.only(names));
  }
}
