package agora.simulation.aws;

import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** A value within an expression. */
sealed interface Operand {

  /** The value; null for an attribute that is absent. */
  @Nullable AttributeValue in(Scope scope);

  record Attribute(String name) implements Operand {
    @Override
    public @Nullable AttributeValue in(Scope scope) {
      return scope.attribute(name);
    }
  }

  record Given(String name) implements Operand {
    @Override
    public AttributeValue in(Scope scope) {
      return scope.value(name);
    }
  }

  record IfNotExists(Attribute attribute, Operand otherwise) implements Operand {
    @Override
    public @Nullable AttributeValue in(Scope scope) {
      AttributeValue there = attribute.in(scope);
      return there == null ? otherwise.in(scope) : there;
    }
  }

  record Size(Attribute attribute) implements Operand {
    @Override
    public @Nullable AttributeValue in(Scope scope) {
      AttributeValue there = attribute.in(scope);
      if (there == null) {
        return null;
      }
      int size =
          switch (there.type()) {
            case S -> there.s().length();
            case L -> there.l().size();
            case M -> there.m().size();
            case SS -> there.ss().size();
            case NS -> there.ns().size();
            default -> throw MemoryDynamo.invalid("Invalid operand type for size");
          };
      return AttributeValue.fromN(Integer.toString(size));
    }
  }

  record Sum(Operand left, Operand right, int sign) implements Operand {
    @Override
    public AttributeValue in(Scope scope) {
      AttributeValue a = left.in(scope);
      AttributeValue b = right.in(scope);
      if (a == null || b == null) {
        throw MemoryDynamo.invalid(
            "The provided expression refers to an attribute that does not exist in the item");
      }
      return Values.plus(a, b, sign);
    }
  }
}
