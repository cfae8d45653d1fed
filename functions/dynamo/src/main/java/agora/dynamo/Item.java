package agora.dynamo;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An item's attributes, and the bytes that they count for. Immutable. */
final class Item {
  static final Item EMPTY = new Item(Map.of());

  private final Map<String, Value> attributes;
  private final int size;

  /** Takes the map over: nobody changes it afterwards. */
  Item(Map<String, Value> attributes) {
    this.attributes = attributes;
    int bytes = 0;
    for (Map.Entry<String, Value> each : attributes.entrySet()) {
      bytes += Utf8.length(each.getKey()) + each.getValue().size();
    }
    this.size = bytes;
  }

  Map<String, Value> attributes() {
    return attributes;
  }

  @Nullable Value get(String name) {
    return attributes.get(name);
  }

  /** Bytes, names included. */
  int size() {
    return size;
  }

  /** The attributes of these names, as far as they are there. */
  Item only(Iterable<String> names) {
    Map<String, Value> some = new HashMap<>();
    for (String name : names) {
      Value value = attributes.get(name);
      if (value != null) {
        some.put(name, value);
      }
    }
    return new Item(some);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Item item && size == item.size && attributes.equals(item.attributes);
  }

  @Override
  public int hashCode() {
    return attributes.hashCode();
  }
}
