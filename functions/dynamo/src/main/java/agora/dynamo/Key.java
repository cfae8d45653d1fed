package agora.dynamo;

import org.jspecify.annotations.Nullable;

/**
 * Where an item stands in a table or index: partitions in the order of a hash, so that nobody comes
 * to rely on another, and within one by the range key, texts by their bytes in UTF-8.
 *
 * @param edge 0 for an item; −1 and 1 for a place before and behind all items with the same values,
 *     or the same partition where the range is null
 * @param primary the item's own key, in an index, where several items share a place
 */
record Key(int order, Value hash, @Nullable Value range, @Nullable Key primary, int edge)
    implements Comparable<Key> {

  static Key of(Value hash, @Nullable Value range) {
    return new Key(order(hash), hash, range, null, 0);
  }

  /** An item's place in an index. */
  static Key of(Value hash, @Nullable Value range, Key primary) {
    return new Key(order(hash), hash, range, primary, 0);
  }

  /** Before or behind all that has the values. */
  static Key edge(Value hash, @Nullable Value range, int edge) {
    return new Key(order(hash), hash, range, null, edge);
  }

  private static int order(Value hash) {
    int h = hash.hashCode() * 0x9E3779B9;
    return h ^ (h >>> 15);
  }

  @Override
  public int compareTo(Key other) {
    int by = Integer.compare(order, other.order);
    if (by == 0) {
      by = Value.compare(hash, other.hash);
    }
    if (by != 0) {
      return by;
    }
    if (range == null || other.range == null) {
      if (edge != other.edge) {
        return Integer.compare(edge, other.edge);
      }
    } else {
      by = Value.compare(range, other.range);
      if (by != 0) {
        return by;
      }
      if (edge != other.edge) {
        return Integer.compare(edge, other.edge);
      }
    }
    return primary == null || other.primary == null
        ? Boolean.compare(primary != null, other.primary != null)
        : primary.compareTo(other.primary);
  }
}
