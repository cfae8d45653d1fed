package agora.dynamo;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A table: its items, its indexes and its stream. */
final class Table {
  private final String name;
  private final KeySchema keys;
  private final List<Index> indexes;
  private final ObjectNode definition;
  private final Instant made;
  final Rows rows = new Rows();
  final @Nullable Stream stream;

  /** The attribute with the second at which an item expires; null where nothing does. */
  @Nullable String expiry;

  /**
   * An empty table.
   *
   * @param definition the request that made it
   */
  Table(
      String name,
      KeySchema keys,
      List<Index> indexes,
      @Nullable Stream stream,
      ObjectNode definition,
      Instant made) {
    this.name = name;
    this.keys = keys;
    this.indexes = indexes;
    this.stream = stream;
    this.definition = definition;
    this.made = made;
  }

  String name() {
    return name;
  }

  KeySchema keys() {
    return keys;
  }

  List<Index> indexes() {
    return indexes;
  }

  ObjectNode definition() {
    return definition;
  }

  Instant made() {
    return made;
  }

  /** The index of this name. */
  Index index(String index) {
    for (Index each : indexes) {
      if (each.name().equals(index)) {
        return each;
      }
    }
    throw DynamoError.invalid("The table does not have the specified index: " + index);
  }

  /** The key of a request. */
  Key key(Map<String, Value> key) {
    return keys.ofKey(key);
  }

  /** Replaces an item, in the indexes too. */
  void put(Key key, @Nullable Item before, @Nullable Item after, long until) {
    rows.put(key, after, until);
    for (Index index : indexes) {
      index.follow(key, before, after, until);
    }
  }
}
