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

  /** What a page is made of. */
  private record Asked(
      Table table,
      @Nullable Index index,
      boolean consistent,
      @Nullable Condition filter,
      @Nullable List<Path> paths,
      boolean count,
      boolean all,
      @Nullable Integer limit) {

    KeySchema keys() {
      return index == null ? table.keys() : index.keys();
    }

    Rows rows() {
      return index == null ? table.rows : index.rows;
    }
  }

  ObjectNode query(JsonNode request) {
    Capacity capacity = new Capacity(request);
    requireNoLegacy(request);
    Requests.requireTableName(request);
    Placeholders placeholders =
        Placeholders.of(
            request, "FilterExpression", "KeyConditionExpression", "ProjectionExpression");
    Condition condition = condition(request, "KeyConditionExpression", placeholders);
    if (condition == null) {
      throw DynamoError.invalid(
          "Either the KeyConditions or KeyConditionExpression parameter must be specified in the"
              + " request.");
    }
    Asked asked = asked(request, placeholders);
    KeyRange range = KeyRange.of(condition, asked.keys());
    Condition filter = asked.filter;
    if (filter != null) {
      requireNoKeys(filter, asked.keys());
    }
    boolean forward = Requests.flag(request, "ScanIndexForward", true);
    Key start = start(request, asked);
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
    Asked asked = asked(request, placeholders);
    return page(asked, start(request, asked), null, true, capacity, Segment.of(request));
  }

  /** The part of a table that one of several scans reads: partitions by their hash. */
  private record Segment(int number, int total) {
    private static final int MOST = 1_000_000;

    static @Nullable Segment of(JsonNode request) {
      Integer number = Requests.number(request, "Segment");
      Integer total = Requests.number(request, "TotalSegments");
      if (number == null && total == null) {
        return null;
      }
      if (total == null) {
        throw DynamoError.invalid(
            "The TotalSegments parameter is required but was not present in the request when Segment"
                + " parameter is present");
      }
      if (number == null) {
        throw DynamoError.invalid(
            "The Segment parameter is required but was not present in the request when parameter"
                + " TotalSegments is present");
      }
      if (total < 1 || total > MOST) {
        throw DynamoError.invalid(
            "1 validation error detected: Value '%d' at 'totalSegments' failed to satisfy"
                .concat(" constraint: Member must have value %s than or equal to %d")
                .formatted(total, total < 1 ? "greater" : "less", total < 1 ? 1 : MOST));
      }
      if (number < 0 || number >= total) {
        throw DynamoError.invalid(
            "The Segment parameter is zero-based and must be less than parameter TotalSegments:"
                .concat(" Segment: %d is not less than TotalSegments: %d")
                .formatted(number, total));
      }
      return new Segment(number, total);
    }

    boolean has(Key key) {
      return Math.floorMod(key.order(), total) == number;
    }
  }

  private static void requireNoLegacy(JsonNode request) {
    for (String member : LEGACY) {
      if (request.hasNonNull(member)) {
        throw Requests.legacy(request, member);
      }
    }
  }

  private static @Nullable Condition condition(
      JsonNode request, String member, Placeholders placeholders) {
    String expression = Requests.text(request, member);
    return expression == null ? null : Grammar.condition(member, expression, placeholders);
  }

  private Asked asked(JsonNode request, Placeholders placeholders) {
    Integer limit = Requests.number(request, "Limit");
    if (limit != null && limit < 1) {
      throw DynamoError.invalid(
          "1 validation error detected: Value '%d' at 'limit' failed to satisfy constraint: Member"
              .concat(" must have value greater than or equal to 1")
              .formatted(limit));
    }
    String select =
        Requests.choice(
            request,
            "Select",
            "",
            "SPECIFIC_ATTRIBUTES",
            "COUNT",
            "ALL_ATTRIBUTES",
            "ALL_PROJECTED_ATTRIBUTES");
    Condition filter = condition(request, "FilterExpression", placeholders);
    String projection = Requests.text(request, "ProjectionExpression");
    List<Path> paths = projection == null ? null : Grammar.projection(projection, placeholders);
    placeholders.requireAllMentioned();
    requireFits(select, paths);
    Table table = store.table(Requests.text(request, "TableName"));
    String indexName = Requests.text(request, "IndexName");
    Index index = null;
    if (indexName != null) {
      Requests.requireName(indexName);
      index = table.index(indexName);
    } else if (select.equals("ALL_PROJECTED_ATTRIBUTES")) {
      throw DynamoError.invalid(
          "ALL_PROJECTED_ATTRIBUTES can be used only when Querying using an IndexName");
    }
    boolean consistent = Requests.flag(request, "ConsistentRead", false);
    if (index != null && index.isGlobal()) {
      requireGlobal(index, consistent, select, filter, paths);
    }
    return new Asked(
        table,
        index,
        consistent,
        filter,
        paths,
        select.equals("COUNT"),
        select.equals("ALL_ATTRIBUTES"),
        limit);
  }

  private static void requireFits(String select, @Nullable List<Path> paths) {
    if (paths != null && !select.isEmpty() && !select.equals("SPECIFIC_ATTRIBUTES")) {
      throw DynamoError.invalid(
          "Cannot specify the ProjectionExpression when choosing to get %s"
              .formatted(select.equals("COUNT") ? "only the Count" : select));
    }
    if (paths == null && select.equals("SPECIFIC_ATTRIBUTES")) {
      throw DynamoError.invalid(
          "Must specify the AttributesToGet or ProjectionExpression when choosing to get"
              + " SPECIFIC_ATTRIBUTES");
    }
  }

  private static void requireGlobal(
      Index index,
      boolean consistent,
      String select,
      @Nullable Condition filter,
      @Nullable List<Path> paths) {
    if (consistent) {
      throw DynamoError.invalid("Consistent reads are not supported on global secondary indexes");
    }
    if (select.equals("ALL_ATTRIBUTES") && !index.isWhole()) {
      throw DynamoError.invalid(
          "One or more parameter values were invalid: Select type ALL_ATTRIBUTES is not supported for"
              .concat(" global secondary index %s because its projection type is not ALL")
              .formatted(index.name()));
    }
    if (filter != null) {
      List<String> lacking =
          Mentions.of(filter).stream().filter(name -> !index.holds(name)).sorted().toList();
      if (!lacking.isEmpty()) {
        throw DynamoError.invalid(
            "One or more parameter values were invalid: Secondary index %s does not project one or more"
                .concat(" filter attributes: %s")
                .formatted(index.name(), lacking));
      }
    }
    if (paths != null) {
      for (Path path : paths) {
        if (!index.holds(path.attribute())) {
          throw DynamoError.invalid(
              "One or more parameter values were invalid: Global secondary index %s does not project"
                  .concat(" [%s]")
                  .formatted(index.name(), path.attribute()));
        }
      }
    }
  }

  private static void requireNoKeys(Condition filter, KeySchema keys) {
    Set<String> mentioned = Mentions.of(filter);
    for (String name : keys.names()) {
      if (mentioned.contains(name)) {
        throw DynamoError.invalid(
            "Filter Expression can only contain non-primary key attributes: Primary key attribute: "
                + name);
      }
    }
  }

  /** The place behind which the page begins; null for the first page. */
  private static @Nullable Key start(JsonNode request, Asked asked) {
    JsonNode given = request.get("ExclusiveStartKey");
    if (given == null || given.isNull()) {
      return null;
    }
    Item item = new Item(ValueJson.readAll(given));
    Index index = asked.index;
    Set<String> names = new java.util.HashSet<>(asked.table.keys().names());
    if (index != null) {
      names.addAll(index.keys().names());
    }
    DynamoError invalid = DynamoError.invalid("The provided starting key is invalid");
    if (!names.equals(item.attributes().keySet())) {
      throw invalid;
    }
    try {
      Key primary = asked.table.keys().ofItem(item);
      if (index == null) {
        return primary;
      }
      index.require(item);
      return index.place(item, primary);
    } catch (DynamoError e) {
      throw DynamoError.invalid("The provided starting key is invalid: " + e.getMessage());
    }
  }

  private ObjectNode page(
      Asked asked,
      @Nullable Key from,
      @Nullable Key to,
      boolean forward,
      Capacity capacity,
      @Nullable Segment segment) {
    ArrayNode items = JsonNodeFactory.instance.arrayNode();
    Iterator<Map.Entry<Key, Item>> rows =
        asked.rows().between(from, to, forward, !asked.consistent, store.call());
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
          whole.size() == item.size() ? 0 : Capacity.readHalves(whole.size(), asked.consistent);
      Condition filter = asked.filter;
      if (filter == null || filter.holds(whole)) {
        found++;
        if (!asked.count) {
          List<Path> paths = asked.paths;
          items.add(ValueJson.write(paths == null ? whole : Path.projected(whole, paths)));
        }
      }
      Integer limit = asked.limit;
      if (bytes >= PAGE || (limit != null && looked == limit)) {
        last = item; // also when there happens to be nothing behind it
        break;
      }
    }
    ObjectNode answer = JsonNodeFactory.instance.objectNode();
    if (!asked.count) {
      answer.set("Items", items);
    }
    answer.put("Count", found).put("ScannedCount", looked);
    if (last != null) {
      answer.set("LastEvaluatedKey", key(asked, last));
    }
    capacity.read(asked.table, asked.index, Capacity.readHalves(bytes, asked.consistent));
    if (fetched > 0) {
      capacity.read(asked.table, null, (int) fetched);
    }
    capacity.tellOne(answer);
    return answer;
  }

  /** A local index fetches from its table what it does not hold itself, if that is wanted. */
  private static Item whole(Asked asked, Key key, Item part) {
    Index index = asked.index;
    Key primary = key.primary();
    List<Path> paths = asked.paths;
    if (index == null || index.isGlobal() || index.isWhole() || primary == null) {
      return part;
    }
    boolean fetches =
        asked.all
            || (paths != null && paths.stream().anyMatch(path -> !index.holds(path.attribute())));
    Item whole = fetches ? asked.table.rows.get(primary) : null;
    return whole == null ? part : whole;
  }

  private static ObjectNode key(Asked asked, Item item) {
    Set<String> names = new java.util.LinkedHashSet<>(asked.table.keys().names());
    names.addAll(asked.keys().names());
    return ValueJson.write(item.only(names));
  }
}
