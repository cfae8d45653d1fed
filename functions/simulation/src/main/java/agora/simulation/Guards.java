package agora.simulation;

import java.util.function.UnaryOperator;

/**
 * What keeps anybody from getting two mails, each taken out by a change of the store's expressions.
 */
final class Guards {

  /** Whoever asks for a batch gets it, also while another one holds it. */
  static final UnaryOperator<String> LEASE =
      expression -> expression.replace("lease < :now", "(lease < :now OR attribute_exists(lease))");

  /** Whoever held a batch once may write its claim for ever. */
  static final UnaryOperator<String> CONDITION =
      expression ->
          expression.replace(
              "attempts = :mine", "(attempts = :mine OR attribute_exists(attempts))");

  /** Those whose answer never came are sent to again at once, whatever SES's events say. */
  static final UnaryOperator<String> SETTLING =
      expression ->
          expression
              .replace("uncertain :uncertain", "forgotten :uncertain")
              .replace("reported :reported", "forgotten :reported");

  private Guards() {}
}
