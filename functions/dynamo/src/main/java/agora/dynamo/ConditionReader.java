package agora.dynamo;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads conditions: OR binds weakest, then AND, then NOT. */
final class ConditionReader extends Reader {
  private static final Set<String> COMPARATORS = Set.of("=", "<>", "<", "<=", ">", ">=");
  private static final List<String> TYPES =
      List.of("B", "NULL", "SS", "BOOL", "L", "BS", "N", "NS", "S", "M");
  private static final Set<String> FUNCTIONS =
      Set.of(
          "attribute_exists", "attribute_not_exists", "attribute_type", "begins_with", "contains");
  private static final int MOST_AMONG = 100;

  ConditionReader(String member, String expression, Placeholders placeholders) {
    super(member, expression, placeholders);
  }

  Condition condition() {
    List<Condition> parts = new ArrayList<>(List.of(all()));
    while (takesWord("OR")) {
      countOperator();
      parts.add(all());
    }
    return parts.size() == 1 ? parts.getFirst() : new Condition.Any(parts);
  }

  private Condition all() {
    List<Condition> parts = new ArrayList<>(List.of(one()));
    while (takesWord("AND")) {
      countOperator();
      parts.add(one());
    }
    return parts.size() == 1 ? parts.getFirst() : new Condition.All(parts);
  }

  private Condition one() {
    if (takesWord("NOT")) {
      countOperator();
      return new Condition.Not(one());
    }
    if (peek().is("(") && !isOperandInParentheses()) {
      take();
      if (peek().is("(") && closing(0) + 1 == closing(-1)) {
        flawed("The expression has redundant parentheses;");
      }
      Condition condition = condition();
      require(")");
      return condition;
    }
    Condition function = function();
    return function == null ? comparison() : function;
  }

  /** How many tokens ahead the parenthesis that opens there is closed. */
  private int closing(int from) {
    int depth = 0;
    for (int i = from; ; i++) {
      Token token = peek(i);
      if (i == -1 || token.is("(")) {
        depth++;
      } else if (token.is(")") && --depth == 0) {
        return i;
      } else if (token.kind() == Token.Kind.END) {
        return Integer.MAX_VALUE - 1;
      }
    }
  }

  private boolean isOperandInParentheses() {
    int close = closing(0);
    if (close > MOST_TOKENS) {
      return false;
    }
    Token behind = peek(close + 1);
    return COMPARATORS.contains(behind.text()) || behind.isWord("BETWEEN") || behind.isWord("IN");
  }

  private static final int MOST_TOKENS = 10_000;

  private @Nullable Condition function() {
    if (peek().kind() != Token.Kind.WORD || !peek(1).is("(")) {
      return null;
    }
    String name = peek().text();
    if (!FUNCTIONS.contains(name)) {
      return null;
    }
    take();
    countOperator();
    return function(name, operands());
  }

  private Condition function(String name, List<Operand> operands) {
    boolean alone = name.equals("attribute_exists") || name.equals("attribute_not_exists");
    if (operands.size() != (alone ? 1 : 2)) {
      throw error(
          "Incorrect number of operands for operator or function; operator or function: %s, number"
              .concat(" of operands: %d")
              .formatted(name, operands.size()));
    }
    Operand first = operands.getFirst();
    if (alone) {
      if (!(first instanceof Operand.At(Path path))) {
        throw error("Operator or function requires a document path; operator or function: " + name);
      }
      Condition exists = new Condition.Exists(path);
      return name.equals("attribute_exists") ? exists : new Condition.Not(exists);
    }
    Operand second = operands.get(1);
    if (first.equals(second)) {
      distinct(name, first);
    }
    return switch (name) {
      case "attribute_type" -> new Condition.OfType(first, typeName(second));
      case "begins_with" -> {
        if (second instanceof Operand.Given(String _, Value value)
            && !(value instanceof Value.Text || value instanceof Value.Binary)) {
          wrongType(name, value);
        }
        yield new Condition.BeginsWith(first, second);
      }
      default -> new Condition.Contains(first, second);
    };
  }

  private String typeName(Operand operand) {
    if (!(operand instanceof Operand.Given(String _, Value value))
        || !(value instanceof Value.Text(String type))) {
      if (operand instanceof Operand.Given(String _, Value other)) {
        wrongType("attribute_type", other);
      } else {
        flawed(
            "Incorrect operand type for operator or function; operator or function: attribute_type, operand type: PATH");
      }
      return "";
    }
    if (!TYPES.contains(type)) {
      flawed(
          "Invalid attribute type name found; type: %s, valid types: {%s}"
              .formatted(type, String.join(",", TYPES)));
    }
    return type;
  }

  private void wrongType(String operator, Value value) {
    flawed(
        "Incorrect operand type for operator or function; operator or function: %s, operand type:"
            .concat(" %s")
            .formatted(operator, value.type()));
  }

  private List<Operand> operands() {
    require("(");
    List<Operand> operands = new ArrayList<>();
    do {
      operands.add(operand());
    } while (takes(","));
    require(")");
    return operands;
  }

  private Condition comparison() {
    Operand left = operand();
    Token operator = peek();
    if (operator.isWord("BETWEEN")) {
      take();
      countOperator();
      return between(left);
    }
    if (operator.isWord("IN")) {
      take();
      countOperator();
      return among(left);
    }
    if (operator.kind() != Token.Kind.SIGN || !COMPARATORS.contains(operator.text())) {
      if (left instanceof Operand.Size
          && (operator.kind() == Token.Kind.END
              || operator.is(")")
              || operator.isWord("AND")
              || operator.isWord("OR"))) {
        throw error(
            "The function is not allowed to be used this way in an expression; function: size");
      }
      throw syntaxError();
    }
    take();
    countOperator();
    Operand right = operand();
    String by = operator.text();
    if (left.equals(right)) {
      distinct(by, left);
    }
    if (!by.equals("=") && !by.equals("<>")) {
      requireOrder(by, left);
      requireOrder(by, right);
    }
    return new Condition.Compared(left, by, right);
  }

  private void distinct(String by, Operand operand) {
    String shown =
        switch (operand) {
          case Operand.At(Path path) -> path.toString();
          case Operand.Given(String placeholder, Value _) -> placeholder;
          default -> operand.toString();
        };
    if (operand instanceof Operand.At) {
      flawed(
          "The first operand must be distinct from the remaining operands for this operator or"
              + " function; operator: %s, first operand: %s".formatted(by, shown));
    }
  }

  private void requireOrder(String by, Operand operand) {
    if (operand instanceof Operand.Given(String _, Value value) && !Value.isScalarKey(value)) {
      wrongType(by, value);
    }
  }

  private Condition between(Operand value) {
    Operand low = operand();
    if (!takesWord("AND")) {
      throw syntaxError();
    }
    Operand high = operand();
    requireOrder("BETWEEN", value);
    requireOrder("BETWEEN", low);
    requireOrder("BETWEEN", high);
    if (low instanceof Operand.Given(String _, Value from)
        && high instanceof Operand.Given(String _, Value to)) {
      if (!from.type().equals(to.type())) {
        flawed(
            "The BETWEEN operator requires same data type for lower and upper bounds; lower bound"
                + " operand: AttributeValue: %s, upper bound operand: AttributeValue: %s"
                    .formatted(from.shown(), to.shown()));
      } else if (Value.isScalarKey(from) && Value.compare(from, to) > 0) {
        flawed(
            "The BETWEEN operator requires upper bound to be greater than or equal to lower bound;"
                + " lower bound operand: AttributeValue: %s, upper bound operand: AttributeValue:"
                    .concat(" %s")
                    .formatted(from.shown(), to.shown()));
      }
    }
    return new Condition.Between(value, low, high);
  }

  private Condition among(Operand value) {
    List<Operand> these = operands();
    if (these.size() > MOST_AMONG) {
      flawed(
          "The IN operator is provided with too many operands; number of operands: "
              + these.size());
    }
    return new Condition.Among(value, these);
  }

  private Operand operand() {
    if (peek().is("(")) {
      take();
      Operand operand = operand();
      require(")");
      return operand;
    }
    if (peek().kind() == Token.Kind.WORD
        && peek(1).is("(")
        && !Grammar.WORDS.contains(upper(peek().text()))) {
      return size();
    }
    return peek().kind() == Token.Kind.VALUE ? given() : new Operand.At(path());
  }

  private Operand size() {
    String name = take().text();
    switch (name) {
      case "size" -> {}
      case "attribute_exists",
          "attribute_not_exists",
          "attribute_type",
          "begins_with",
          "contains" ->
          throw error(
              "The function is not allowed to be used this way in an expression; function: "
                  + name);
      case "if_not_exists", "list_append" ->
          throw error("The function is not allowed in a condition expression; function: " + name);
      default -> throw error("Invalid function name; function: " + name);
    }
    countOperator();
    List<Operand> operands = operands();
    if (operands.size() != 1) {
      throw error(
          "Incorrect number of operands for operator or function; operator or function: size, number"
              .concat(" of operands: %d")
              .formatted(operands.size()));
    }
    Operand of = operands.getFirst();
    if (of instanceof Operand.Given(String _, Value value)
        && (value instanceof Value.Numeric
            || value instanceof Value.Bool
            || value instanceof Value.Nothing)) {
      wrongType("size", value);
    }
    if (of instanceof Operand.Size) {
      wrongType("size", new Value.Numeric(java.math.BigDecimal.ZERO));
    }
    return new Operand.Size(of);
  }
}
