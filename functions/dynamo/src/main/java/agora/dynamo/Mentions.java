package agora.dynamo;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The attributes that expressions look at. */
final class Mentions {
  private final Set<String> attributes = new HashSet<>();

  private Mentions() {}

  static Set<String> of(Condition condition) {
    Mentions mentions = new Mentions();
    mentions.add(condition);
    return mentions.attributes;
  }

  private void add(Condition condition) {
    switch (condition) {
      case Condition.Any(List<Condition> parts) -> parts.forEach(this::add);
      case Condition.All(List<Condition> parts) -> parts.forEach(this::add);
      case Condition.Not(Condition of) -> add(of);
      case Condition.Exists(Path path) -> add(path);
      case Condition.OfType(Operand of, String _) -> add(of);
      case Condition.Contains(Operand whole, Operand part) -> {
        add(whole);
        add(part);
      }
      case Condition.BeginsWith(Operand whole, Operand start) -> {
        add(whole);
        add(start);
      }
      case Condition.Between(Operand value, Operand low, Operand high) -> {
        add(value);
        add(low);
        add(high);
      }
      case Condition.Among(Operand value, List<Operand> these) -> {
        add(value);
        these.forEach(this::add);
      }
      case Condition.Compared(Operand left, String _, Operand right) -> {
        add(left);
        add(right);
      }
    }
  }

  private void add(Operand operand) {
    switch (operand) {
      case Operand.At(Path path) -> add(path);
      case Operand.Size(Operand of) -> add(of);
      default -> {} // no other stands in a condition
    }
  }

  private void add(Path path) {
    attributes.add(path.attribute());
  }
}
