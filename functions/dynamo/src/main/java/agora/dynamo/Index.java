package agora.dynamo;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A secondary index, and the part of each item that it holds. An item without the index's key is
 * not in it.
 */
final class Index {
  private final String name;
  private final boolean global;
  private final KeySchema keys;
  private final @Nullable Set<String> projected;
  final Rows rows = new Rows();

  /**
   * An empty index.
   *
   * @param projected the attributes beside the keys that it holds; null for all
   */
  Index(
      String name,
      boolean global,
      KeySchema keys,
      KeySchema primary,
      @Nullable List<String> projected) {
    this.name = name;
    this.global = global;
    this.keys = keys;
    if (projected == null) {
      this.projected = null;
    } else {
      this.projected = new LinkedHashSet<>(primary.names());
      this.projected.addAll(keys.names());
      this.projected.addAll(projected);
    }
  }

  String name() {
    return name;
  }

  boolean isGlobal() {
    return global;
  }

  KeySchema keys() {
    return keys;
  }

  /** Whether the index holds all that the table does. */
  boolean isWhole() {
    return projected == null;
  }

  /** Whether it holds an attribute of this name. */
  boolean holds(String attribute) {
    return projected == null || projected.contains(attribute);
  }

  /** The item's place in the index; null where it has none. */
  @Nullable Key place(Item item, Key primary) {
    Value hash = item.get(keys.hash().name());
    KeySchema.Attribute second = keys.range();
    Value range = second == null ? null : item.get(second.name());
    return hash == null || (second != null && range == null) ? null : Key.of(hash, range, primary);
  }

  /** The part of an item that the index holds. */
  Item part(Item item) {
    return projected == null ? item : item.only(projected);
  }

  /** Refuses an item whose attributes cannot be the index's key. */
  void require(Item item) {
    for (KeySchema.Attribute each : keys.attributes()) {
      Value value = item.get(each.name());
      if (value == null) {
        continue;
      }
      if (!value.type().equals(each.type())) {
        throw DynamoError.invalid(
            "One or more parameter values were invalid: Type mismatch for Index Key %s Expected: %s"
                .concat(" Actual: %s IndexName: %s")
                .formatted(each.name(), each.type(), value.type(), name));
      }
      requireLength(each, value);
    }
  }

  private void requireLength(KeySchema.Attribute each, Value value) {
    int size = value.size();
    if (size == 0) {
      throw DynamoError.invalid(
          "One or more parameter values are not valid. A value specified for a secondary index key is"
              .concat(
                  " not supported. The AttributeValue for a key attribute cannot contain an empty")
              .concat(" %s value. IndexName: %s, IndexKey: %s")
              .formatted(each.type().equals("B") ? "binary" : "string", name, each.name()));
    }
    boolean isHash = each.equals(keys.hash());
    if (size > (isHash ? 2048 : 1024)) {
      throw DynamoError.invalid(
          isHash
              ? "One or more parameter values were invalid: Size of hashkey has exceeded the"
                  + " maximum size limit of2048 bytes"
              : "One or more parameter values were invalid: Aggregated size of all range keys has"
                  + " exceeded the size limit of 1024 bytes");
    }
  }

  /** Follows a change of the table. */
  void follow(Key primary, @Nullable Item before, @Nullable Item after, long until) {
    Key old = before == null ? null : place(before, primary);
    Key now = after == null ? null : place(after, primary);
    if (old != null && !old.equals(now)) {
      rows.put(old, null, until);
    }
    if (now != null && after != null) {
      rows.put(now, part(after), until);
    }
  }

  /**
   * The write units that a change costs here: one write of the part as it is, none where it stays
   * the same, two where it moves (developer guide, "Provisioned throughput considerations for
   * Global Secondary Indexes").
   */
  int units(Key primary, @Nullable Item before, @Nullable Item after) {
    Key old = before == null ? null : place(before, primary);
    Key now = after == null ? null : place(after, primary);
    Item oldPart = old == null || before == null ? null : part(before);
    Item newPart = now == null || after == null ? null : part(after);
    int units = 0;
    if (old != null && oldPart != null && !old.equals(now)) {
      units += Capacity.writeUnits(oldPart.size());
    }
    if (now != null && newPart != null) {
      if (!now.equals(old)) {
        units += Capacity.writeUnits(newPart.size());
      } else if (!newPart.equals(oldPart)) {
        units +=
            Capacity.writeUnits(Math.max(newPart.size(), oldPart == null ? 0 : oldPart.size()));
      }
    }
    return units;
  }
}
