package agora.simulation.aws;

import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** What DynamoDB refuses of a condition before it looks at any item. */
final class Soundness {

  private Soundness() {}

  static void require(Condition condition, Scope scope) {
    switch (condition) {
      case Condition.Any(List<Condition> parts) -> parts.forEach(part -> require(part, scope));
      case Condition.All(List<Condition> parts) -> parts.forEach(part -> require(part, scope));
      case Condition.Not(Condition of) -> require(of, scope);
      case Condition.BeginsWith starts -> {
        AttributeValue start = given(starts.start(), scope);
        if (start != null && start.type() != AttributeValue.Type.S) {
          throw MemoryDynamo.invalid(
              "Incorrect operand type for operator or function: begins_with");
        }
      }
      case Condition.Between between -> {
        AttributeValue low = given(between.low(), scope);
        AttributeValue high = given(between.high(), scope);
        if (low != null
            && high != null
            && (!Values.ordered(low, high) || Values.compare(low, high) > 0)) {
          throw MemoryDynamo.invalid("The BETWEEN operator requires upper bound >= lower bound");
        }
      }
      case Condition.Compared compared -> {
        AttributeValue right = given(compared.right(), scope);
        boolean order = !compared.by().equals("=") && !compared.by().equals("<>");
        if (order && right != null && !Values.ordered(right, right)) {
          throw MemoryDynamo.invalid("Incorrect operand type for operator or function");
        }
      }
      case Condition.Exists _, Condition.Contains _, Condition.Among _ -> {}
    }
  }

  private static @Nullable AttributeValue given(Operand operand, Scope scope) {
    return operand instanceof Operand.Given value ? value.in(scope) : null;
  }
}
