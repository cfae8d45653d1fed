package agora.dynamo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * All that a store holds, as commits that bring an empty one to the same: tables with their items,
 * the records of their streams that are not too old, and the tokens that are still known.
 */
final class Snapshot {
  /** Items of a commit. */
  private static final int SOME = 100;

  private Snapshot() {}

  /** How many items and records a store holds. */
  static long size(Store store) {
    long size = 0;
    for (Table table : store.tables().values()) {
      Stream stream = table.stream;
      size += table.rows.size() + (stream == null ? 0 : stream.size());
    }
    return size;
  }

  static List<JsonNode> of(Store store) {
    List<JsonNode> commits = new ArrayList<>();
    for (Table table : store.tables().values()) {
      commits.add(Kept.creation(table.made(), table.definition()));
      if (table.expiry != null) {
        commits.add(Kept.expiry(table.name(), table.expiry));
      }
      items(table, commits);
      Stream stream = table.stream;
      if (stream != null) {
        stream.behind(0, Integer.MAX_VALUE).forEach(each -> commits.add(record(table, each)));
        commits.add(holds("trimmed").put("table", table.name()).put("sequence", stream.trimmed()));
      }
    }
    for (Tokens.Token token : store.tokens().all()) {
      ObjectNode commit = Kept.at(token.at());
      Kept.tell(token, commit);
      commits.add(commit);
    }
    commits.add(holds("sequence").put("sequence", store.sequence()));
    return commits;
  }

  private static ObjectNode holds(String what) {
    return JsonNodeFactory.instance.objectNode().put("holds", what);
  }

  private static void items(Table table, List<JsonNode> commits) {
    ArrayNode items = JsonNodeFactory.instance.arrayNode();
    for (Map.Entry<Key, Item> row : table.rows.all()) {
      if (items.size() % SOME == 0) {
        ObjectNode commit = holds("items").put("table", table.name());
        items = commit.putArray("items");
        commits.add(commit);
      }
      items.add(ValueJson.write(row.getValue()));
    }
  }

  private static ObjectNode record(Table table, Stream.Entry entry) {
    ObjectNode record =
        holds("record")
            .put("table", table.name())
            .put("sequence", entry.sequence())
            .put("at", entry.at().toEpochMilli())
            .put("service", entry.byService());
    Item before = entry.before();
    Item after = entry.after();
    if (before != null) {
      record.set("before", ValueJson.write(before));
    }
    if (after != null) {
      record.set("after", ValueJson.write(after));
    }
    return record;
  }

  /** Does what one of these commits says. */
  static void replay(JsonNode commit, Store store) {
    long sequence = commit.path("sequence").asLong();
    String what = commit.get("holds").asText();
    if (what.equals("sequence")) {
      store.goOnFrom(sequence);
      return;
    }
    Table table = store.table(commit.get("table").asText());
    Stream stream = table.stream;
    if (what.equals("items")) {
      for (JsonNode each : commit.get("items")) {
        Item item = new Item(ValueJson.readAll(each));
        table.put(table.keys().ofItem(item), null, item, 0);
      }
    } else if (stream != null && what.equals("record")) {
      stream.add(entry(commit, table, sequence));
    } else if (stream != null) {
      stream.trim(sequence);
    }
  }

  private static Stream.Entry entry(JsonNode commit, Table table, long sequence) {
    Item before = item(commit.get("before"));
    Item after = item(commit.get("after"));
    Item any = after == null ? before : after;
    return new Stream.Entry(
        sequence,
        Instant.ofEpochMilli(commit.get("at").asLong()),
        table.keys().only(any == null ? Item.EMPTY : any),
        before,
        after,
        commit.path("service").asBoolean());
  }

  private static @Nullable Item item(@Nullable JsonNode json) {
    return json == null ? null : new Item(ValueJson.readAll(json));
  }
}
