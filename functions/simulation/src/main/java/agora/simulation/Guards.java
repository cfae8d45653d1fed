package agora.simulation;

import java.util.function.UnaryOperator;

/**
 * What keeps anybody from getting two mails, each taken out by a change of the store's expressions.
 */
final class Guards {

  /** Whoever asks for a batch gets it, also while another one holds it. */
  static final UnaryOperator<String> LEASE = without("#lease < :before_lease", "#lease");

  /** Whoever held a batch once may write its claim for ever. */
  static final UnaryOperator<String> CONDITION = without("#attempts = :is_attempts", "#attempts");

  /** Those whose answer never came are sent to again at once, whatever SES's events say. */
  static final UnaryOperator<String> SETTLING =
      expression -> forgetting("reported", forgetting("uncertain", expression));

  private Guards() {}

  private static UnaryOperator<String> without(String condition, String name) {
    return expression ->
        expression.replace(condition, condition + " OR attribute_exists(" + name + ")");
  }

  /** What is added to a set goes elsewhere; the name stays in use, or the store would refuse it. */
  private static String forgetting(String set, String expression) {
    String addition = "#" + set + " :" + set;
    return expression.contains("ADD ") && expression.contains(addition)
        ? expression.replace(addition, "forgotten :" + set) + " DELETE " + addition
        : expression;
  }
}
