package agora.simulation.aws;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** What an update expression does to an item. */
record Change(List<Step> steps) {

  /** One clause's part, on one attribute. */
  sealed interface Step {
    String attribute();

    record Assign(String attribute, Operand value) implements Step {}

    record Add(String attribute, Operand value) implements Step {}

    record Remove(String attribute) implements Step {}

    record Take(String attribute, Operand value) implements Step {}
  }

  /** The item afterwards. Every value is read from the item as it was. */
  Map<String, AttributeValue> applied(Scope scope) {
    Map<String, AttributeValue> after = new HashMap<>(scope.item());
    for (Step step : steps) {
      String name = scope.name(step.attribute());
      AttributeValue value = value(step, name, scope);
      if (value == null) {
        after.remove(name);
      } else {
        after.put(name, Values.kept(value));
      }
    }
    return after;
  }

  /** What DynamoDB refuses before it looks at any item. */
  void requireSound(Scope scope) {
    Set<String> touched = new HashSet<>();
    for (Step step : steps) {
      String name = scope.name(step.attribute());
      if (name.equals("pk") || name.equals("sk")) {
        throw MemoryDynamo.invalid("Cannot update attribute " + name + ", which is of the key");
      }
      if (!touched.add(name)) {
        throw MemoryDynamo.invalid("Two document paths overlap with each other: " + name);
      }
    }
  }

  private static @Nullable AttributeValue value(Step step, String name, Scope scope) {
    AttributeValue old = scope.item().get(name);
    return switch (step) {
      case Step.Remove _ -> null;
      case Step.Assign assign -> present(assign.value(), scope);
      case Step.Add add -> added(old, present(add.value(), scope));
      case Step.Take take -> taken(old, present(take.value(), scope));
    };
  }

  private static AttributeValue added(@Nullable AttributeValue old, AttributeValue more) {
    return switch (more.type()) {
      case N, SS, NS -> old == null ? more : Values.add(old, more);
      default -> throw MemoryDynamo.invalid("Incorrect operand type for operator: ADD");
    };
  }

  private static @Nullable AttributeValue taken(@Nullable AttributeValue old, AttributeValue less) {
    if (old == null) {
      return null;
    }
    if (old.type() != less.type()) {
      throw MemoryDynamo.invalid("An operand in the update expression has an incorrect data type");
    }
    boolean numbers = less.type() == AttributeValue.Type.NS;
    Set<String> left = new LinkedHashSet<>(numbers ? old.ns() : old.ss());
    left.removeAll(new HashSet<>(numbers ? less.ns() : less.ss()));
    if (left.isEmpty()) {
      return null;
    }
    return numbers
        ? AttributeValue.fromNs(List.copyOf(left))
        : AttributeValue.fromSs(List.copyOf(left));
  }

  private static AttributeValue present(Operand operand, Scope scope) {
    AttributeValue value = operand.in(scope);
    if (value == null) {
      throw MemoryDynamo.invalid(
          "The provided expression refers to an attribute that does not exist in the item");
    }
    return value;
  }
}
