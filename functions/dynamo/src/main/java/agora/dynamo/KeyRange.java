package agora.dynamo;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The stretch of one partition that a query's condition on keys asks for.
 *
 * @param from before its first item
 * @param to behind its last one
 */
record KeyRange(Value hash, Key from, Key to) {
  private static final String MEMBER = "KeyConditionExpression";

  /** No key is longer, so that nothing that begins with a text lies behind the text and this. */
  private static final int LONGEST_RANGE = 1024;

  private static final String LAST = "\uDBFF\uDFFF".repeat(LONGEST_RANGE / 4);

  static KeyRange of(Condition condition, KeySchema keys) {
    List<Condition> parts = new ArrayList<>();
    flatten(condition, parts);
    Condition ofHash = null;
    Condition ofRange = null;
    KeySchema.Attribute range = keys.range();
    for (Condition part : parts) {
      String attribute = attribute(part);
      if (attribute.equals(keys.hash().name())) {
        requireOnce(ofHash);
        ofHash = part;
      } else if (range != null && attribute.equals(range.name())) {
        requireOnce(ofRange);
        ofRange = part;
      } else if (parts.size() > (range == null ? 1 : 2)) {
        throw DynamoError.invalid("Conditions can be of length 1 or 2 only");
      } else {
        throw missed(ofHash == null || range == null ? keys.hash() : range);
      }
    }
    if (ofHash == null) {
      throw missed(keys.hash());
    }
    if (!(ofHash instanceof Condition.Compared compared) || !compared.by().equals("=")) {
      throw DynamoError.invalid("Query key condition not supported");
    }
    Value hash = value(compared.right(), keys.hash(), keys);
    return ofRange == null || range == null
        ? new KeyRange(hash, Key.edge(hash, null, -1), Key.edge(hash, null, 1))
        : of(hash, ofRange, range, keys);
  }

  private static KeyRange of(
      Value hash, Condition condition, KeySchema.Attribute range, KeySchema keys) {
    Key from = Key.edge(hash, null, -1);
    Key to = Key.edge(hash, null, 1);
    switch (condition) {
      case Condition.Compared(Operand _, String by, Operand right) -> {
        Value value = value(right, range, keys);
        switch (by) {
          case "=" -> {
            from = Key.edge(hash, value, -1);
            to = Key.edge(hash, value, 1);
          }
          case "<" -> to = Key.edge(hash, value, -1);
          case "<=" -> to = Key.edge(hash, value, 1);
          case ">" -> from = Key.edge(hash, value, 1);
          default -> from = Key.edge(hash, value, -1);
        }
      }
      case Condition.Between(Operand _, Operand low, Operand high) -> {
        from = Key.edge(hash, value(low, range, keys), -1);
        to = Key.edge(hash, value(high, range, keys), 1);
      }
      case Condition.BeginsWith(Operand _, Operand start) -> {
        Value first = value(start, range, keys);
        from = Key.edge(hash, first, -1);
        to = Key.edge(hash, last(first), 1);
      }
      default -> throw DynamoError.invalid("Query key condition not supported");
    }
    return new KeyRange(hash, from, to);
  }

  /** Behind all that begins with a value. */
  private static Value last(Value start) {
    return switch (start) {
      case Value.Text(String text) -> new Value.Text(text + LAST);
      case Value.Binary(Value.Bytes bytes) -> {
        byte[] last = new byte[LONGEST_RANGE];
        Arrays.fill(last, (byte) 0xff);
        yield new Value.Binary(bytes.followedBy(last));
      }
      default -> throw DynamoError.invalid("Query key condition not supported");
    };
  }

  private static void flatten(Condition condition, List<Condition> parts) {
    if (condition instanceof Condition.All(List<Condition> all)) {
      all.forEach(each -> flatten(each, parts));
    } else if (condition
        instanceof Condition.Compared(Operand.Given value, String by, Operand.At at)) {
      parts.add(new Condition.Compared(at, mirrored(by), value));
    } else {
      parts.add(condition);
    }
  }

  private static String mirrored(String by) {
    return by.equals("<>") ? by : by.startsWith("<") ? by.replace('<', '>') : by.replace('>', '<');
  }

  private static void requireOnce(@Nullable Condition before) {
    if (before != null) {
      throw invalid("KeyConditionExpressions must only contain one condition per key");
    }
  }

  private static DynamoError missed(KeySchema.Attribute attribute) {
    return DynamoError.invalid("Query condition missed key schema element: " + attribute.name());
  }

  private static DynamoError invalid(String message) {
    return DynamoError.invalid("Invalid %s: %s".formatted(MEMBER, message));
  }

  /** The attribute that a part is about. */
  private static String attribute(Condition part) {
    Operand of =
        switch (part) {
          case Condition.Compared compared -> {
            if (compared.by().equals("<>")) {
              throw operator("<>");
            }
            yield compared.left();
          }
          case Condition.Between between -> between.value();
          case Condition.BeginsWith starts -> starts.whole();
          case Condition.Any _ -> throw operator("OR");
          case Condition.All _ -> throw operator("AND");
          case Condition.Not(Condition.Exists _) -> throw operator("attribute_not_exists");
          case Condition.Not _ -> throw operator("NOT");
          case Condition.Among _ -> throw operator("IN");
          case Condition.Exists _ -> throw operator("attribute_exists");
          case Condition.OfType _ -> throw operator("attribute_type");
          case Condition.Contains _ -> throw operator("contains");
        };
    if (of instanceof Operand.Size) {
      throw operator("size");
    }
    if (!(of instanceof Operand.At(Path path))) {
      throw invalid("No key attribute specified");
    }
    if (path.isNested()) {
      throw invalid("KeyConditionExpressions cannot have conditions on nested attributes");
    }
    return path.attribute();
  }

  private static DynamoError operator(String operator) {
    return DynamoError.invalid("Invalid operator used in KeyConditionExpression: " + operator);
  }

  private static Value value(Operand operand, KeySchema.Attribute attribute, KeySchema keys) {
    if (!(operand instanceof Operand.Given(String _, Value value))) {
      throw operand instanceof Operand.At
          ? invalid("Multiple attribute names used in one condition")
          : DynamoError.invalid("Query key condition not supported");
    }
    if (!value.type().equals(attribute.type())) {
      throw DynamoError.invalid(
          "One or more parameter values were invalid: Condition parameter type does not match"
              + " schema type");
    }
    keys.requireComparable(attribute, value);
    return value;
  }
}
