package agora.dynamo;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Reads updates: each section at most once, in any order, and no path twice. */
final class UpdateReader extends Reader {
  private final List<Update.Step> steps = new ArrayList<>();
  private final Set<String> sections = new HashSet<>();

  UpdateReader(String expression, Placeholders placeholders) {
    super("UpdateExpression", expression, placeholders);
  }

  Update update() {
    do {
      Token section = peek();
      String name = section.kind() == Token.Kind.WORD ? upper(section.text()) : "";
      switch (name) {
        case "SET" -> section(name, this::set);
        case "REMOVE" -> section(name, () -> steps.add(new Update.Remove(path())));
        case "ADD" -> section(name, this::add);
        case "DELETE" -> section(name, this::delete);
        default -> throw syntaxError();
      }
    } while (peek().kind() != Token.Kind.END);
    for (int i = 0; i < steps.size(); i++) {
      for (int j = 0; j < i; j++) {
        refuse(steps.get(j).path(), steps.get(i).path());
      }
    }
    return new Update(steps);
  }

  private void section(String name, Runnable step) {
    take();
    if (!sections.add(name)) {
      flawed("The \"%s\" section can only be used once in an update expression;".formatted(name));
    }
    do {
      step.run();
    } while (takes(","));
  }

  private void set() {
    Path path = path();
    require("=");
    steps.add(new Update.Put(path, value()));
  }

  private Operand value() {
    Operand left = operand();
    boolean plus = peek().is("+");
    if (!plus && !peek().is("-")) {
      return left;
    }
    String sign = take().text();
    countOperator();
    Operand right = operand();
    requireNumber(sign, left);
    requireNumber(sign, right);
    return new Operand.Arithmetic(left, plus, right);
  }

  private void requireNumber(String sign, Operand operand) {
    if (operand instanceof Operand.Given(String _, Value value)
        && !(value instanceof Value.Numeric)) {
      wrongType(sign, value);
    } else if (operand instanceof Operand.ListAppend) {
      flawed(
          "The function is not allowed to be used this way in an expression; function: list_append");
    }
  }

  private void wrongType(String operator, Value value) {
    flawed(
        "Incorrect operand type for operator or function; operator or function: %s, operand type:"
            .concat(" %s")
            .formatted(operator, value.type()));
  }

  private Operand operand() {
    if (takes("(")) {
      Operand inner = value();
      require(")");
      return inner;
    }
    Token token = peek();
    if (token.kind() == Token.Kind.VALUE) {
      return given();
    }
    if (token.kind() == Token.Kind.WORD && peek(1).is("(")) {
      return function(take().text());
    }
    return new Operand.At(path());
  }

  private Operand function(String name) {
    switch (name) {
      case "if_not_exists", "list_append" -> {}
      case "attribute_exists",
          "attribute_not_exists",
          "attribute_type",
          "begins_with",
          "contains",
          "size" ->
          throw error("The function is not allowed in an update expression; function: " + name);
      default -> throw error("Invalid function name; function: " + name);
    }
    countOperator();
    require("(");
    List<Operand> operands = new ArrayList<>();
    do {
      operands.add(operand());
    } while (takes(","));
    require(")");
    if (operands.size() != 2) {
      throw error(
          "Incorrect number of operands for operator or function; operator or function: %s, number"
              .concat(" of operands: %d")
              .formatted(name, operands.size()));
    }
    return name.equals("list_append")
        ? append(operands.getFirst(), operands.getLast())
        : ifNotExists(operands.getFirst(), operands.getLast());
  }

  private Operand append(Operand first, Operand second) {
    for (Operand each : List.of(first, second)) {
      if (each instanceof Operand.Given(String _, Value value) && !(value instanceof Value.Items)) {
        wrongType("list_append", value);
      }
    }
    return new Operand.ListAppend(first, second);
  }

  private Operand ifNotExists(Operand first, Operand second) {
    if (!(first instanceof Operand.At(Path path))) {
      throw error(
          "Operator or function requires a document path; operator or function: if_not_exists");
    }
    return new Operand.IfNotExists(path, second);
  }

  private void add() {
    Path path = path();
    Operand.Given given = given();
    if (!(given.value() instanceof Value.Numeric || given.value() instanceof Value.Unordered)) {
      flawed(
          "Incorrect operand type for operator or function; operator: ADD, operand type: %s,"
              .concat(" typeSet: ALLOWED_FOR_ADD_OPERAND")
              .formatted(longName(given.value())));
    }
    steps.add(new Update.Add(path, given.value()));
  }

  private void delete() {
    Path path = path();
    Operand.Given given = given();
    if (!(given.value() instanceof Value.Unordered)) {
      flawed(
          "Incorrect operand type for operator or function; operator: DELETE, operand type: %s,"
              .concat(" typeSet: ALLOWED_FOR_DELETE_OPERAND")
              .formatted(longName(given.value())));
    }
    steps.add(new Update.Subtract(path, given.value()));
  }

  private static String longName(Value value) {
    return switch (value.type()) {
      case "S" -> "STRING";
      case "N" -> "NUMBER";
      case "B" -> "BINARY";
      case "BOOL" -> "BOOLEAN";
      case "L" -> "LIST";
      case "M" -> "MAP";
      default -> value.type();
    };
  }
}
