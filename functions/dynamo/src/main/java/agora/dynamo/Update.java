package agora.dynamo;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What an update does to an item. Every step sees the item as it was before the first. */
record Update(List<Step> steps) {

  /** One change at one path. */
  sealed interface Step {
    Path path();
  }

  /** SET. */
  record Put(Path path, Operand value) implements Step {}

  /** REMOVE. */
  record Remove(Path path) implements Step {}

  /** ADD: a number to a number, elements to a set. */
  record Add(Path path, Value more) implements Step {}

  /** DELETE: elements from a set. */
  record Subtract(Path path, Value less) implements Step {}

  List<Path> paths() {
    return steps.stream().map(Step::path).toList();
  }

  /** The item afterwards. */
  Item applied(Item before) {
    Map<String, Value> after = new HashMap<>(before.attributes());
    List<Path> removed = new ArrayList<>();
    // Lists grow in the order of their places.
    List<Step> inOrder = new ArrayList<>(steps);
    inOrder.sort(Comparator.comparingInt(step -> lastPlace(step.path())));
    for (Step step : inOrder) {
      switch (step) {
        case Put(Path path, Operand operand) -> put(after, path, required(operand, before));
        case Remove(Path path) -> removed.add(path);
        case Add(Path path, Value more) -> put(after, path, sum(path.in(before), more));
        case Subtract(Path path, Value less) -> {
          Value left = path.in(before);
          if (left != null) {
            Value rest = difference(left, less);
            if (rest == null) {
              removed.add(path);
            } else {
              put(after, path, rest);
            }
          }
        }
      }
    }
    // The last place of a list goes first, so that the others keep theirs until it is their turn.
    removed.sort(Comparator.comparingInt(Update::lastPlace).reversed());
    removed.forEach(path -> remove(after, path));
    return new Item(after);
  }

  private static int lastPlace(Path path) {
    return path.steps().getLast() instanceof Path.Step.Place(int index) ? index : -1;
  }

  private static Value required(Operand operand, Item item) {
    Value value = operand.in(item);
    if (value == null) {
      throw DynamoError.invalid(
          "The provided expression refers to an attribute that does not exist in the item");
    }
    return value;
  }

  private static Value sum(@Nullable Value old, Value more) {
    if (old == null) {
      return more;
    }
    if (old instanceof Value.Numeric(BigDecimal a) && more instanceof Value.Numeric(BigDecimal b)) {
      return Numbers.checked(a.add(b));
    }
    if (old instanceof Value.Unordered(String type, Set<Value> values)
        && more instanceof Value.Unordered(String other, Set<Value> added)
        && type.equals(other)) {
      Set<Value> all = new LinkedHashSet<>(values);
      all.addAll(added);
      return new Value.Unordered(type, all);
    }
    throw Operand.wrongType();
  }

  /** What is left of a set; null where nothing is. */
  private static @Nullable Value difference(Value old, Value less) {
    if (old instanceof Value.Unordered(String type, Set<Value> values)
        && less instanceof Value.Unordered(String other, Set<Value> gone)
        && type.equals(other)) {
      Set<Value> left = new LinkedHashSet<>(values);
      left.removeAll(gone);
      return left.isEmpty() ? null : new Value.Unordered(type, left);
    }
    throw Operand.wrongType();
  }

  private static DynamoError nowhere() {
    return DynamoError.invalid(
        "The document path provided in the update expression is invalid for update");
  }

  private static void put(Map<String, Value> attributes, Path path, Value value) {
    String name = path.attribute();
    attributes.put(
        name, path.isNested() ? changed(attributes.get(name), path.steps(), 1, value) : value);
  }

  private static void remove(Map<String, Value> attributes, Path path) {
    String name = path.attribute();
    if (path.isNested()) {
      attributes.put(name, changed(attributes.get(name), path.steps(), 1, null));
    } else {
      attributes.remove(name);
    }
  }

  /** A document with one value within it replaced, or taken out where the new one is null. */
  private static Value changed(
      @Nullable Value document, List<Path.Step> steps, int at, @Nullable Value value) {
    boolean last = at == steps.size() - 1;
    return switch (steps.get(at)) {
      case Path.Step.Name(String name) -> {
        if (!(document instanceof Value.Fields(Map<String, Value> old))) {
          throw nowhere();
        }
        Map<String, Value> fields = new HashMap<>(old);
        if (!last) {
          fields.put(name, changed(fields.get(name), steps, at + 1, value));
        } else if (value == null) {
          fields.remove(name);
        } else {
          fields.put(name, value);
        }
        yield new Value.Fields(fields);
      }
      case Path.Step.Place(int index) -> {
        if (!(document instanceof Value.Items(List<Value> old))) {
          throw nowhere();
        }
        List<Value> values = new ArrayList<>(old);
        if (!last) {
          Value inner = index < values.size() ? values.get(index) : null;
          Value after = changed(inner, steps, at + 1, value);
          values.set(index, after);
        } else if (value == null) {
          if (index < values.size()) {
            values.remove(index);
          }
        } else if (index < values.size()) {
          values.set(index, value);
        } else {
          values.add(value); // behind the end is at the end
        }
        yield new Value.Items(values);
      }
    };
  }
}
