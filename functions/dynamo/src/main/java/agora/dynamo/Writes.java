package agora.dynamo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** PutItem, UpdateItem, DeleteItem and BatchWriteItem. */
final class Writes {
  private static final int MOST = 25;
  private static final long LARGEST_BATCH = 16 * 1024 * 1024;

  private final Store store;

  Writes(Store store) {
    this.store = store;
  }

  ObjectNode put(JsonNode request) {
    return one(Write.Kind.PUT, request);
  }

  ObjectNode update(JsonNode request) {
    return one(Write.Kind.UPDATE, request);
  }

  ObjectNode delete(JsonNode request) {
    return one(Write.Kind.DELETE, request);
  }

  private ObjectNode one(Write.Kind kind, JsonNode request) {
    Capacity capacity = new Capacity(request);
    boolean metrics = wantsMetrics(request);
    String wanted =
        Requests.choice(
            request,
            "ReturnValues",
            "NONE",
            "ALL_NEW",
            "UPDATED_OLD",
            "ALL_OLD",
            "NONE",
            "UPDATED_NEW");
    if (kind != Write.Kind.UPDATE && !wanted.equals("NONE") && !wanted.equals("ALL_OLD")) {
      throw DynamoError.invalid("Return values set to invalid value");
    }
    Write write = Write.read(kind, request, store);
    if (store.happens(store.unkindness().conflict())) {
      throw DynamoError.of("TransactionConflictException", "Transaction is ongoing for the item");
    }
    Item before = write.before();
    if (!write.holds(before)) {
      throw failed(write, before);
    }
    Change change = write.change(before);
    capacity.wrote(write.table(), write.key(), before, change.after(), 1);
    store.commit(List.of(change), null, false);
    ObjectNode answer = JsonNodeFactory.instance.objectNode();
    Item told = told(wanted, write, before, change.after());
    if (told != null) {
      answer.set("Attributes", ValueJson.write(told));
    }
    capacity.tellOne(answer);
    if (metrics) {
      ItemCollections.tellOne(answer, write);
    }
    return answer;
  }

  private static boolean wantsMetrics(JsonNode request) {
    return Requests.choice(request, "ReturnItemCollectionMetrics", "NONE", "SIZE", "NONE")
        .equals("SIZE");
  }

  private static @Nullable Item told(
      String wanted, Write write, @Nullable Item before, @Nullable Item after) {
    Update update = write.update();
    return switch (wanted) {
      case "ALL_OLD" -> before;
      case "ALL_NEW" -> after;
      case "UPDATED_OLD" -> before == null || update == null ? null : some(before, update);
      case "UPDATED_NEW" -> after == null || update == null ? null : some(after, update);
      default -> null;
    };
  }

  private static @Nullable Item some(Item item, Update update) {
    Item some = Path.projected(item, update.paths());
    return some.attributes().isEmpty() ? null : some;
  }

  private static DynamoError failed(Write write, @Nullable Item before) {
    DynamoError failed =
        DynamoError.of("ConditionalCheckFailedException", "The conditional request failed");
    if (before != null && write.tellsOld()) {
      failed.more().set("Item", ValueJson.write(before));
    }
    return failed;
  }

  ObjectNode batch(JsonNode request) {
    Capacity capacity = new Capacity(request);
    JsonNode tables = Requests.tables(request);
    int count = 0;
    for (JsonNode each : tables) {
      if (!each.isArray()) {
        throw DynamoError.garbled("RequestItems holds no list");
      }
      if (each.isEmpty() || each.size() > MOST) {
        throw DynamoError.invalid(
            "1 validation error detected: Value at 'requestItems' failed to satisfy constraint: Map"
                + " value must satisfy constraint: [Member must have length less than or equal to"
                + " 25, Member must have length greater than or equal to 1]");
      }
      count += each.size();
    }
    if (count > MOST) {
      throw DynamoError.invalid("Too many items requested for the BatchWriteItem call");
    }
    List<Write> writes = new ArrayList<>();
    List<Map.Entry<String, JsonNode>> sources = new ArrayList<>();
    Set<Write.Place> places = new HashSet<>();
    long bytes = 0;
    for (Map.Entry<String, JsonNode> table : tables.properties()) {
      for (JsonNode each : table.getValue()) {
        Write write = part(table.getKey(), each);
        if (!places.add(write.place())) {
          throw DynamoError.invalid("Provided list of item keys contains duplicates");
        }
        Item item = write.item();
        bytes += item == null ? 0 : item.size();
        writes.add(write);
        sources.add(Map.entry(table.getKey(), each));
      }
    }
    if (bytes > LARGEST_BATCH) {
      throw DynamoError.invalid("Request size has exceeded the maximum allowed size");
    }
    ObjectNode left = JsonNodeFactory.instance.objectNode();
    for (int i = 0; i < writes.size(); i++) {
      // One at least is done, or the call would have failed as a whole.
      if (i > 0 && store.happens(store.unkindness().unprocessed())) {
        Map.Entry<String, JsonNode> source = sources.get(i);
        left.withArrayProperty(source.getKey()).add(source.getValue());
        continue;
      }
      Write write = writes.get(i);
      Change change = write.change(write.before());
      capacity.wrote(write.table(), write.key(), change.before(), change.after(), 1);
      store.commit(List.of(change), null, false);
    }
    ObjectNode answer = JsonNodeFactory.instance.objectNode();
    answer.set("UnprocessedItems", left);
    capacity.tellAll(answer);
    return answer;
  }

  private Write part(String table, JsonNode each) {
    JsonNode put = each.get("PutRequest");
    JsonNode delete = each.get("DeleteRequest");
    boolean puts = put != null && !put.isNull();
    boolean deletes = delete != null && !delete.isNull();
    if (puts == deletes) {
      throw DynamoError.invalid(
          puts
              ? "Supplied AttributeValue has more than one datatypes set, must contain exactly one"
                  + " of the supported datatypes"
              : "Supplied AttributeValue is empty, must contain exactly one of the supported"
                  + " datatypes");
    }
    ObjectNode one = JsonNodeFactory.instance.objectNode().put("TableName", table);
    one.set(puts ? "Item" : "Key", puts ? put.get("Item") : delete.get("Key"));
    return Write.read(puts ? Write.Kind.PUT : Write.Kind.DELETE, one, store);
  }
}
