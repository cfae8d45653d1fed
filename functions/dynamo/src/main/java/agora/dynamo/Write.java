package agora.dynamo;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A write of one item, or a mere check of it, as a request asks for it.
 *
 * @param item what is put; null for all else
 * @param update what is changed; null for all else
 */
record Write(
    Kind kind,
    Table table,
    Key key,
    Item keys,
    @Nullable Item item,
    @Nullable Update update,
    @Nullable Condition condition,
    boolean tellsOld) {
  private static final int LARGEST = 400 * 1024;
  private static final int DEEPEST = 32;

  enum Kind {
    PUT("PutItem"),
    UPDATE("UpdateItem"),
    DELETE("DeleteItem"),
    CHECK("ConditionCheckItem");

    /** As a policy names it. */
    final String action;

    Kind(String action) {
      this.action = action;
    }
  }

  private static final Set<String> LEGACY =
      Set.of("Expected", "AttributeUpdates", "ConditionalOperator");

  /** Reads a write from a request, or from a part of one. */
  static Write read(Kind kind, JsonNode json, Store store) {
    requireNoLegacy(json);
    Requests.requireTableName(json);
    JsonNode written = json.get(kind == Kind.PUT ? "Item" : "Key");
    boolean tellsOld =
        Requests.choice(json, "ReturnValuesOnConditionCheckFailure", "NONE", "ALL_OLD", "NONE")
            .equals("ALL_OLD");
    if (written == null || written.isNull()) {
      throw DynamoError.invalid(
          kind == Kind.PUT
              ? "Item to put in PutItem cannot be null"
              : "Cannot have null key for GetItem, DeleteItem, or UpdateItem");
    }
    Map<String, Value> values = ValueJson.readAll(written);
    Placeholders placeholders =
        kind == Kind.UPDATE
            ? Placeholders.of(json, "UpdateExpression", "ConditionExpression")
            : Placeholders.of(json, "ConditionExpression");
    String updating = kind == Kind.UPDATE ? Requests.text(json, "UpdateExpression") : null;
    Update update = updating == null ? null : Grammar.update(updating, placeholders);
    String guard = Requests.text(json, "ConditionExpression");
    Condition condition =
        guard == null ? null : Grammar.condition("ConditionExpression", guard, placeholders);
    placeholders.requireAllMentioned();
    Table table = store.table(Requests.text(json, "TableName"));
    if (values.containsKey("")) {
      throw DynamoError.invalid("Empty attribute name");
    }
    return kind == Kind.PUT
        ? put(table, new Item(values), condition, tellsOld)
        : other(kind, table, values, update, condition, tellsOld);
  }

  private static Write put(
      Table table, Item item, @Nullable Condition condition, boolean tellsOld) {
    Key key = table.keys().ofItem(item);
    requireIndexed(table, item);
    requireSize(item, "Item size has exceeded the maximum allowed size");
    return new Write(
        Kind.PUT, table, key, table.keys().only(item), item, null, condition, tellsOld);
  }

  private static Write other(
      Kind kind,
      Table table,
      Map<String, Value> values,
      @Nullable Update update,
      @Nullable Condition condition,
      boolean tellsOld) {
    Key key = table.key(values);
    if (update != null) {
      requireNoKey(table, update);
    }
    return new Write(kind, table, key, new Item(values), null, update, condition, tellsOld);
  }

  private static void requireNoLegacy(JsonNode json) {
    for (String member : LEGACY) {
      if (json.hasNonNull(member)) {
        throw Requests.legacy(json, member);
      }
    }
  }

  private static void requireNoKey(Table table, Update update) {
    for (Path path : update.paths()) {
      if (table.keys().has(path.attribute())) {
        throw DynamoError.invalid(
                "One or more parameter values were invalid: Cannot update attribute %s. This attribute"
                    .concat(" is part of the key")
                    .formatted(path.attribute()))
            .ofItem();
      }
    }
  }

  private static void requireIndexed(Table table, Item item) {
    for (Index index : table.indexes()) {
      index.require(item);
    }
  }

  private static void requireSize(Item item, String message) {
    if (item.size() > LARGEST) {
      throw DynamoError.invalid(message);
    }
  }

  /** Two writes of one place are two of one item. */
  record Place(String table, Key key) {}

  Place place() {
    return new Place(table.name(), key);
  }

  @Nullable Item before() {
    return table.rows.get(key);
  }

  boolean holds(@Nullable Item before) {
    return condition == null || condition.holds(before == null ? Item.EMPTY : before);
  }

  boolean writes() {
    return kind != Kind.CHECK;
  }

  /** What stands there afterwards; null for nothing. */
  @Nullable Item after(@Nullable Item before) {
    return switch (kind) {
      case PUT -> item;
      case DELETE -> null;
      case CHECK -> before;
      case UPDATE -> {
        Item base = before == null ? keys : before;
        if (update == null) {
          yield base;
        }
        Item after = update.applied(base);
        for (Value value : after.attributes().values()) {
          if (depth(value) >= DEEPEST) {
            throw ValueJson.tooDeep();
          }
        }
        requireSize(after, "Item size to update has exceeded the maximum allowed size");
        requireIndexed(table, after);
        yield after;
      }
    };
  }

  private static int depth(Value value) {
    int deepest = 0;
    switch (value) {
      case Value.Items(List<Value> values) -> {
        for (Value each : values) {
          deepest = Math.max(deepest, 1 + depth(each));
        }
      }
      case Value.Fields(Map<String, Value> values) -> {
        for (Value each : values.values()) {
          deepest = Math.max(deepest, 1 + depth(each));
        }
      }
      default -> {}
    }
    return deepest;
  }

  Change change(@Nullable Item before) {
    return new Change(table, key, before, after(before));
  }
}
