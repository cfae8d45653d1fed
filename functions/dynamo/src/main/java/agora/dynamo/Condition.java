package agora.dynamo;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What an item must be like. */
sealed interface Condition {

  boolean holds(Item item);

  record Any(List<Condition> parts) implements Condition {
    @Override
    public boolean holds(Item item) {
      for (Condition part : parts) {
        if (part.holds(item)) {
          return true;
        }
      }
      return false;
    }
  }

  record All(List<Condition> parts) implements Condition {
    @Override
    public boolean holds(Item item) {
      for (Condition part : parts) {
        if (!part.holds(item)) {
          return false;
        }
      }
      return true;
    }
  }

  record Not(Condition of) implements Condition {
    @Override
    public boolean holds(Item item) {
      return !of.holds(item);
    }
  }

  /** {@code attribute_exists(path)}. */
  record Exists(Path path) implements Condition {
    @Override
    public boolean holds(Item item) {
      return path.in(item) != null;
    }
  }

  /** {@code attribute_type(path, type)}. */
  record OfType(Operand of, String type) implements Condition {
    @Override
    public boolean holds(Item item) {
      Value value = of.in(item);
      return value != null && value.type().equals(type);
    }
  }

  /** {@code contains(path, part)}: a part of a text, an element of a set or list. */
  record Contains(Operand whole, Operand part) implements Condition {
    @Override
    public boolean holds(Item item) {
      Value wanted = part.in(item);
      return wanted != null && holds(whole.in(item), wanted);
    }

    private static boolean holds(@Nullable Value whole, Value wanted) {
      return switch (whole) {
        case Value.Text(String text) ->
            wanted instanceof Value.Text(String part) && text.contains(part);
        case Value.Binary(Value.Bytes bytes) ->
            wanted instanceof Value.Binary(Value.Bytes part) && bytes.contains(part);
        case Value.Unordered(String _, Set<Value> values) -> values.contains(wanted);
        case Value.Items(List<Value> values) -> values.contains(wanted);
        case null, default -> false;
      };
    }
  }

  /** {@code begins_with(path, start)}. */
  record BeginsWith(Operand whole, Operand start) implements Condition {
    @Override
    public boolean holds(Item item) {
      return holds(whole.in(item), start.in(item));
    }

    private static boolean holds(@Nullable Value whole, @Nullable Value start) {
      return switch (whole) {
        case Value.Text(String text) ->
            start instanceof Value.Text(String first) && text.startsWith(first);
        case Value.Binary(Value.Bytes bytes) ->
            start instanceof Value.Binary(Value.Bytes first) && bytes.startsWith(first);
        case null, default -> false;
      };
    }
  }

  record Between(Operand value, Operand low, Operand high) implements Condition {
    @Override
    public boolean holds(Item item) {
      return new Compared(value, ">=", low).holds(item)
          && new Compared(value, "<=", high).holds(item);
    }
  }

  record Among(Operand value, List<Operand> these) implements Condition {
    @Override
    public boolean holds(Item item) {
      Value one = value.in(item);
      if (one == null) {
        return false;
      }
      for (Operand each : these) {
        if (one.equals(each.in(item))) {
          return true;
        }
      }
      return false;
    }
  }

  record Compared(Operand left, String by, Operand right) implements Condition {
    @Override
    public boolean holds(Item item) {
      Value a = left.in(item);
      Value b = right.in(item);
      if (a == null || b == null) {
        return by.equals("<>");
      }
      return switch (by) {
        case "=" -> a.equals(b);
        case "<>" -> !a.equals(b);
        default -> Value.ordered(a, b) && inOrder(Value.compare(a, b));
      };
    }

    private boolean inOrder(int order) {
      return switch (by) {
        case "<" -> order < 0;
        case "<=" -> order <= 0;
        case ">" -> order > 0;
        default -> order >= 0;
      };
    }
  }
}
