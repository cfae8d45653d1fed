package agora.dynamo;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where a value stands within an item: an attribute's name, then names in maps and places in lists.
 */
record Path(List<Step> steps) {

  /** From one value into another within it. */
  sealed interface Step {
    record Name(String name) implements Step {
      @Override
      public String toString() {
        return name;
      }
    }

    record Place(int index) implements Step {
      @Override
      public String toString() {
        return "[" + index + "]";
      }
    }
  }

  /** The attribute that the path starts at. */
  String attribute() {
    return ((Step.Name) steps.getFirst()).name();
  }

  boolean isNested() {
    return steps.size() > 1;
  }

  @Nullable Value in(Item item) {
    Value value = item.get(attribute());
    for (int i = 1; i < steps.size() && value != null; i++) {
      value = within(value, steps.get(i));
    }
    return value;
  }

  private static @Nullable Value within(Value value, Step step) {
    return switch (step) {
      case Step.Name(String name) ->
          value instanceof Value.Fields(Map<String, Value> fields) ? fields.get(name) : null;
      case Step.Place(int index) ->
          value instanceof Value.Items(List<Value> values) && index < values.size()
              ? values.get(index)
              : null;
    };
  }

  /** How two paths of one expression stand to each other. */
  enum Relation {
    APART,
    OVERLAP,
    CONFLICT
  }

  Relation to(Path other) {
    int most = Math.min(steps.size(), other.steps.size());
    for (int i = 0; i < most; i++) {
      Step one = steps.get(i);
      Step two = other.steps.get(i);
      if (one.getClass() != two.getClass()) {
        return Relation.CONFLICT;
      }
      if (!one.equals(two)) {
        return Relation.APART;
      }
    }
    return Relation.OVERLAP;
  }

  @Override
  public String toString() {
    return steps.toString();
  }

  /** What paths find in an item, each value within the maps and lists that it stands in. */
  static Item projected(Item item, List<Path> paths) {
    Branch root = new Branch();
    for (Path path : paths) {
      Branch at = root;
      for (Step step : path.steps) {
        at = at.next.computeIfAbsent(step, _ -> new Branch());
      }
    }
    Map<String, Value> some = new HashMap<>();
    root.next.forEach(
        (step, branch) -> {
          String name = ((Step.Name) step).name();
          Value value = item.get(name);
          Value pruned = value == null ? null : branch.pruned(value);
          if (pruned != null) {
            some.put(name, pruned);
          }
        });
    return new Item(some);
  }

  /** Steps that share their beginning. */
  private static final class Branch {
    private final Map<Step, Branch> next =
        new java.util.TreeMap<>(
            (one, two) ->
                one instanceof Step.Place(int a) && two instanceof Step.Place(int b)
                    ? Integer.compare(a, b)
                    : one.toString().compareTo(two.toString()));

    private @Nullable Value pruned(Value value) {
      if (next.isEmpty()) {
        return value;
      }
      Map<String, Value> fields = new HashMap<>();
      List<Value> values = new ArrayList<>();
      next.forEach(
          (step, branch) -> {
            Value found = within(value, step);
            Value kept = found == null ? null : branch.pruned(found);
            if (kept != null && step instanceof Step.Name(String name)) {
              fields.put(name, kept);
            } else if (kept != null) {
              values.add(kept);
            }
          });
      return !fields.isEmpty()
          ? new Value.Fields(fields)
          : values.isEmpty() ? null : new Value.Items(values);
    }
  }
}
