package agora.dynamo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The capacity units that a call consumed, by table and index. Halves are counted: an eventually
 * consistent read costs one.
 */
final class Capacity {
  private static final int WRITE_UNIT = 1024;
  private static final int READ_UNIT = 4096;

  private final String wanted;
  private final boolean split;
  private final Map<String, Consumed> tables = new LinkedHashMap<>();

  private static final class Consumed {
    private int readHalves;
    private int writeHalves;
    private final Map<String, int[]> global = new TreeMap<>();
    private final Map<String, int[]> local = new TreeMap<>();
    private int ofTable;

    int all() {
      return readHalves + writeHalves;
    }
  }

  /** What a request wants to hear of it. */
  Capacity(JsonNode request) {
    this(request, false);
  }

  /**
   * The same.
   *
   * @param split whether the answer tells reads from writes, as a transaction's does
   */
  Capacity(JsonNode request, boolean split) {
    this.wanted =
        Requests.choice(request, "ReturnConsumedCapacity", "NONE", "INDEXES", "TOTAL", "NONE");
    this.split = split;
  }

  static int writeUnits(int bytes) {
    return Math.max(1, (bytes + WRITE_UNIT - 1) / WRITE_UNIT);
  }

  /** Half units. */
  static int readHalves(long bytes, boolean consistent) {
    int units = (int) Math.max(1, (bytes + READ_UNIT - 1) / READ_UNIT);
    return consistent ? 2 * units : units;
  }

  void read(Table table, @Nullable Index index, int halves) {
    Consumed consumed = of(table);
    consumed.readHalves += halves;
    add(consumed, index, halves);
  }

  void wrote(Table table, @Nullable Index index, int units) {
    Consumed consumed = of(table);
    consumed.writeHalves += 2 * units;
    add(consumed, index, 2 * units);
  }

  /**
   * Counts a write: the larger of the item before and after, and what each index takes.
   *
   * @param times 2 in a transaction
   */
  void wrote(Table table, Key key, @Nullable Item before, @Nullable Item after, int times) {
    int size = Math.max(before == null ? 0 : before.size(), after == null ? 0 : after.size());
    wrote(table, null, times * writeUnits(size));
    for (Index index : table.indexes()) {
      int units = times * index.units(key, before, after);
      if (units > 0) {
        wrote(table, index, units);
      }
    }
  }

  private Consumed of(Table table) {
    return tables.computeIfAbsent(table.name(), _ -> new Consumed());
  }

  private static void add(Consumed consumed, @Nullable Index index, int halves) {
    if (index == null) {
      consumed.ofTable += halves;
    } else {
      (index.isGlobal() ? consumed.global : consumed.local)
              .computeIfAbsent(index.name(), _ -> new int[1])[0] +=
          halves;
    }
  }

  /** Adds the one table's figures to an answer, if they are wanted. */
  void tellOne(ObjectNode answer) {
    if (!wanted.equals("NONE")) {
      tables.forEach((name, consumed) -> answer.set("ConsumedCapacity", json(name, consumed)));
    }
  }

  /** Adds each table's figures to an answer, if they are wanted. */
  void tellAll(ObjectNode answer) {
    if (!wanted.equals("NONE")) {
      ArrayNode all = answer.putArray("ConsumedCapacity");
      tables.forEach((name, consumed) -> all.add(json(name, consumed)));
    }
  }

  private ObjectNode json(String name, Consumed consumed) {
    ObjectNode json = JsonNodeFactory.instance.objectNode().put("TableName", name);
    put(json, consumed, consumed.all());
    if (wanted.equals("INDEXES")) {
      put(json.putObject("Table"), consumed, consumed.ofTable);
      indexes(json, "GlobalSecondaryIndexes", consumed, consumed.global);
      indexes(json, "LocalSecondaryIndexes", consumed, consumed.local);
    }
    return json;
  }

  private void indexes(ObjectNode json, String member, Consumed consumed, Map<String, int[]> each) {
    if (!each.isEmpty()) {
      ObjectNode indexes = json.putObject(member);
      each.forEach((index, halves) -> put(indexes.putObject(index), consumed, halves[0]));
    }
  }

  private void put(ObjectNode json, Consumed consumed, int halves) {
    json.put("CapacityUnits", halves / 2.0);
    if (split) {
      json.put(consumed.readHalves > 0 ? "ReadCapacityUnits" : "WriteCapacityUnits", halves / 2.0);
    }
  }
}
