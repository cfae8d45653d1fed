package agora.dynamo;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The expressions' grammar (developer guide, "Using expressions in DynamoDB"): reads texts into
 * what they mean.
 */
final class Grammar {
  /** What no attribute can be called without a placeholder, since the grammar needs it. */
  static final Set<String> WORDS =
      Set.of("AND", "OR", "NOT", "BETWEEN", "IN", "SET", "REMOVE", "ADD", "DELETE");

  private Grammar() {}

  /** A condition, a filter, or a condition on keys. */
  static Condition condition(String member, String expression, Placeholders placeholders) {
    ConditionReader reader = new ConditionReader(member, expression, placeholders);
    Condition condition = reader.condition();
    reader.end();
    return condition;
  }

  static Update update(String expression, Placeholders placeholders) {
    UpdateReader reader = new UpdateReader(expression, placeholders);
    Update update = reader.update();
    reader.end();
    return update;
  }

  static List<Path> projection(String expression, Placeholders placeholders) {
    Reader reader = new Reader("ProjectionExpression", expression, placeholders);
    List<Path> paths = new ArrayList<>();
    do {
      Path path = reader.path();
      paths.forEach(each -> reader.refuse(each, path));
      paths.add(path);
    } while (reader.takes(","));
    reader.end();
    return paths;
  }
}
