package agora.dynamo;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The attributes that make a key, and their types. */
record KeySchema(Attribute hash, @Nullable Attribute range) {
  private static final int LONGEST_HASH = 2048;
  private static final int LONGEST_RANGE = 1024;

  /**
   * An attribute of a key.
   *
   * @param type S, N or B
   */
  record Attribute(String name, String type) {}

  List<Attribute> attributes() {
    return range == null ? List.of(hash) : List.of(hash, range);
  }

  List<String> names() {
    List<String> names = new ArrayList<>();
    attributes().forEach(each -> names.add(each.name()));
    return names;
  }

  boolean has(String name) {
    return hash.name().equals(name) || (range != null && range.name().equals(name));
  }

  /** The key of an item that is to be stored. */
  Key ofItem(Item item) {
    return key(item.attributes(), "One of the required keys was not given a value");
  }

  /** The key of a request, which must name nothing else. */
  Key ofKey(Map<String, Value> key) {
    if (key.size() != attributes().size()) {
      throw DynamoError.invalid("The number of conditions on the keys is invalid").ofItem();
    }
    return key(key, "One of the required keys was not given a value");
  }

  private Key key(Map<String, Value> values, String missing) {
    Value first = null;
    Value second = null;
    for (Attribute each : attributes()) {
      Value value = values.get(each.name());
      if (value == null) {
        throw DynamoError.invalid(missing);
      }
      if (!value.type().equals(each.type())) {
        throw DynamoError.invalid(
                "One or more parameter values were invalid: Type mismatch for key %s expected: %s"
                    .concat(" actual: %s")
                    .formatted(each.name(), each.type(), value.type()))
            .ofItem();
      }
      if (each.equals(hash)) {
        first = value;
      } else {
        second = value;
      }
    }
    if (first == null) {
      throw DynamoError.invalid(missing);
    }
    requireLength(hash, first);
    if (range != null && second != null) {
      requireLength(range, second);
    }
    return Key.of(first, second);
  }

  private void requireLength(Attribute attribute, Value value) {
    requireComparable(attribute, value);
    if (attribute.equals(hash) && value.size() > LONGEST_HASH) {
      throw DynamoError.invalid(
              "One or more parameter values were invalid: Size of hashkey has exceeded the maximum"
                  + " size limit of2048 bytes")
          .ofItem();
    }
  }

  /** That a value can be a key's, or at least be compared with keys. */
  void requireComparable(Attribute attribute, Value value) {
    if (value.size() == 0) {
      throw DynamoError.invalid(
          "One or more parameter values are not valid. The AttributeValue for a key attribute cannot"
              .concat(" contain an empty %s value. Key: %s")
              .formatted(attribute.type().equals("B") ? "binary" : "string", attribute.name()));
    }
    if (!attribute.equals(hash) && value.size() > LONGEST_RANGE) {
      throw DynamoError.invalid(
              "One or more parameter values were invalid: Aggregated size of all range keys has"
                  + " exceeded the size limit of 1024 bytes")
          .ofItem();
    }
  }

  /** Attributes of the key alone. */
  Item only(Item item) {
    return item.only(names());
  }
}
