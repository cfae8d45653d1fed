package agora.dynamo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Values as they stand on the wire. */
final class ValueJson {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final int DEEPEST = 32;
  private static final int LONGEST_NAME = 65_535;

  private ValueJson() {}

  /** Reads the attributes of an item, a key, or the values of expressions. */
  static Map<String, Value> readAll(@Nullable JsonNode json) {
    return readAll(json, 0);
  }

  private static Map<String, Value> readAll(@Nullable JsonNode json, int depth) {
    if (json == null || !json.isObject()) {
      throw unexpected(json);
    }
    Map<String, Value> values = HashMap.newHashMap(json.size());
    for (Map.Entry<String, JsonNode> each : json.properties()) {
      if (each.getValue().isNull()) {
        throw DynamoError.invalid(
            "The supplied Item contains a null AttributeValue: " + each.getKey() + " is null");
      }
      if (each.getKey().length() > LONGEST_NAME) {
        throw DynamoError.invalid("Attribute name is too large, must be less than 65536 bytes");
      }
      values.put(each.getKey(), read(each.getValue(), depth));
    }
    return values;
  }

  static Value read(JsonNode json) {
    return read(json, 0);
  }

  private static Value read(JsonNode json, int depth) {
    if (!json.isObject()) {
      throw unexpected(json);
    }
    if (depth >= DEEPEST) {
      throw tooDeep();
    }
    Value read = null;
    for (Map.Entry<String, JsonNode> each : json.properties()) {
      if (each.getValue().isNull()) {
        continue;
      }
      Value value = read(each.getKey(), each.getValue(), depth);
      if (value != null && read != null) {
        throw DynamoError.invalid(
            "Supplied AttributeValue has more than one datatypes set, must contain exactly one of"
                + " the supported datatypes");
      }
      read = value == null ? read : value;
    }
    if (read == null) {
      throw DynamoError.invalid(
          "Supplied AttributeValue is empty, must contain exactly one of the supported datatypes");
    }
    return read;
  }

  private static @Nullable Value read(String type, JsonNode json, int depth) {
    return switch (type) {
      case "S" -> new Value.Text(text(json));
      case "N" -> Numbers.read(text(json));
      case "B" -> binary(json);
      case "BOOL" -> {
        if (!json.isBoolean()) {
          throw unexpected(json);
        }
        yield new Value.Bool(json.booleanValue());
      }
      case "NULL" -> {
        if (!json.isBoolean()) {
          throw unexpected(json);
        }
        if (!json.booleanValue()) {
          throw DynamoError.invalid(
              "One or more parameter values were invalid: Null attribute value types must have the"
                  + " value of true");
        }
        yield new Value.Nothing();
      }
      case "L" -> {
        List<Value> values = new ArrayList<>(json.size());
        for (JsonNode each : array(json)) {
          values.add(read(each, depth + 1));
        }
        yield new Value.Items(values);
      }
      case "M" -> new Value.Fields(readAll(json, depth + 1));
      case "SS", "NS", "BS" -> set(type, array(json));
      default -> null; // as AWS does with members that it does not know
    };
  }

  private static Value set(String type, ArrayNode json) {
    if (json.isEmpty()) {
      throw DynamoError.invalid(
          type.equals("BS")
              ? "One or more parameter values were invalid: Binary sets should not be empty"
              : "One or more parameter values were invalid: An %s set  may not be empty"
                  .formatted(type.equals("SS") ? "string" : "number"));
    }
    Set<Value> values = LinkedHashSet.newLinkedHashSet(json.size());
    for (JsonNode each : json) {
      Value value =
          switch (type) {
            case "SS" -> new Value.Text(text(each));
            case "NS" -> Numbers.read(text(each));
            default -> binary(each);
          };
      if (!values.add(value)) {
        if (type.equals("NS")) {
          throw DynamoError.invalid("Input collection contains duplicates");
        }
        throw DynamoError.invalid(
            type.equals("BS")
                ? "One or more parameter values were invalid: Input collection of type BS contains"
                    + " duplicates."
                : "One or more parameter values were invalid: Input collection %s contains duplicates"
                    .formatted(texts(json)));
      }
    }
    return new Value.Unordered(type, values);
  }

  private static List<String> texts(ArrayNode json) {
    List<String> all = new ArrayList<>();
    json.forEach(one -> all.add(one.textValue()));
    return all;
  }

  static DynamoError tooDeep() {
    return DynamoError.invalid(
        "Nesting Levels have exceeded supported limits: Attributes in the item have nested levels"
            + " beyond supported limit");
  }

  private static Value.Binary binary(JsonNode json) {
    if (text(json).length() % 4 != 0) {
      throw DynamoError.garbled(
          "Base64 encoded length is expected a multiple of 4 bytes but found: "
              + text(json).length());
    }
    try {
      return new Value.Binary(Value.Bytes.ofBase64(text(json)));
    } catch (IllegalArgumentException e) {
      throw DynamoError.garbled("\"" + json.textValue() + "\" is no base64");
    }
  }

  private static String text(JsonNode json) {
    if (!json.isTextual()) {
      throw unexpected(json);
    }
    return json.textValue();
  }

  private static ArrayNode array(JsonNode json) {
    if (json instanceof ArrayNode array) {
      return array;
    }
    throw unexpected(json);
  }

  private static DynamoError unexpected(@Nullable JsonNode json) {
    String kind =
        json == null
            ? "nothing"
            : json.isNumber()
                ? "NUMBER_VALUE"
                : json.isBoolean()
                    ? json.booleanValue() ? "TRUE_VALUE" : "FALSE_VALUE"
                    : json.isTextual()
                        ? "STRING_VALUE"
                        : json.isArray() ? "Start of list" : "Start of structure or map";
    return DynamoError.garbled(
        kind.startsWith("Start")
            ? kind + " found where not expected"
            : kind + " cannot be converted to the expected type");
  }

  static ObjectNode writeAll(Map<String, Value> values) {
    ObjectNode json = JSON.objectNode();
    values.forEach((name, value) -> json.set(name, write(value)));
    return json;
  }

  static ObjectNode write(Item item) {
    return writeAll(item.attributes());
  }

  static ObjectNode write(Value value) {
    ObjectNode json = JSON.objectNode();
    json.set(
        value.type(),
        switch (value) {
          case Value.Bool(boolean is) -> JSON.booleanNode(is);
          case Value.Nothing _ -> JSON.booleanNode(true);
          case Value.Items(List<Value> values) -> {
            ArrayNode array = JSON.arrayNode(values.size());
            values.forEach(each -> array.add(write(each)));
            yield array;
          }
          case Value.Fields(Map<String, Value> values) -> writeAll(values);
          case Value.Unordered set -> {
            ArrayNode array = JSON.arrayNode(set.values().size());
            set.values().forEach(each -> array.add(plain(each)));
            yield array;
          }
          case Value.Text _, Value.Numeric _, Value.Binary _ -> JSON.textNode(plain(value));
        });
    return json;
  }

  private static String plain(Value value) {
    return switch (value) {
      case Value.Text(String text) -> text;
      case Value.Numeric(java.math.BigDecimal number) -> Numbers.plain(number);
      case Value.Binary(Value.Bytes bytes) -> bytes.base64();
      default -> throw new IllegalArgumentException(value.type() + " has no plain text");
    };
  }
}
