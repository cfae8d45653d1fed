package agora.simulation.aws;

import java.util.List;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** A condition, a filter or a condition on keys. */
sealed interface Condition {

  boolean holds(Scope scope);

  record Any(List<Condition> parts) implements Condition {
    @Override
    public boolean holds(Scope scope) {
      return parts.stream().anyMatch(part -> part.holds(scope));
    }
  }

  record All(List<Condition> parts) implements Condition {
    @Override
    public boolean holds(Scope scope) {
      return parts.stream().allMatch(part -> part.holds(scope));
    }
  }

  record Not(Condition of) implements Condition {
    @Override
    public boolean holds(Scope scope) {
      return !of.holds(scope);
    }
  }

  record Exists(Operand.Attribute attribute) implements Condition {
    @Override
    public boolean holds(Scope scope) {
      return attribute.in(scope) != null;
    }
  }

  record Contains(Operand.Attribute attribute, Operand part) implements Condition {
    @Override
    public boolean holds(Scope scope) {
      AttributeValue whole = attribute.in(scope);
      AttributeValue wanted = part.in(scope);
      return whole != null && wanted != null && Values.contains(whole, wanted);
    }
  }

  record BeginsWith(Operand.Attribute attribute, Operand start) implements Condition {
    @Override
    public boolean holds(Scope scope) {
      AttributeValue whole = attribute.in(scope);
      AttributeValue wanted = start.in(scope);
      return whole != null
          && wanted != null
          && whole.s() != null
          && wanted.s() != null
          && whole.s().startsWith(wanted.s());
    }
  }

  record Between(Operand value, Operand low, Operand high) implements Condition {
    @Override
    public boolean holds(Scope scope) {
      return new Compared(value, ">=", low).holds(scope)
          && new Compared(value, "<=", high).holds(scope);
    }
  }

  record Among(Operand value, List<Operand> these) implements Condition {
    @Override
    public boolean holds(Scope scope) {
      return these.stream().anyMatch(each -> new Compared(value, "=", each).holds(scope));
    }
  }

  record Compared(Operand left, String by, Operand right) implements Condition {
    @Override
    public boolean holds(Scope scope) {
      AttributeValue a = left.in(scope);
      AttributeValue b = right.in(scope);
      if (a == null || b == null) {
        return by.equals("<>");
      }
      if (by.equals("=") || by.equals("<>")) {
        return Values.equal(a, b) == by.equals("=");
      }
      if (!Values.ordered(a, b)) {
        return false;
      }
      int order = Values.compare(a, b);
      return switch (by) {
        case "<" -> order < 0;
        case "<=" -> order <= 0;
        case ">" -> order > 0;
        default -> order >= 0;
      };
    }
  }
}
