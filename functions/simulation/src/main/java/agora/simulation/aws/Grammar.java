package agora.simulation.aws;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the part of DynamoDB's expression language that the house writes. Anything else is an
 * {@link UnsupportedOperationException}, so that nothing is passed over.
 */
final class Grammar {

  private static final Pattern TOKEN =
      Pattern.compile("\\s*(<>|<=|>=|[=<>(),+]|-(?=\\s)|[:#]?[A-Za-z_][A-Za-z0-9_]*)");
  private static final int KEPT = 20_000;
  private static final Map<String, Read<Condition>> CONDITIONS = new ConcurrentHashMap<>();
  private static final Map<String, Read<Change>> CHANGES = new ConcurrentHashMap<>();

  private final String text;
  private final List<String> tokens = new ArrayList<>();
  private final Set<String> mentioned = new TreeSet<>();
  private int at;

  /**
   * An expression that was read.
   *
   * @param mentioned its placeholders
   */
  record Read<T>(T meaning, Set<String> mentioned) {}

  private Grammar(String text) {
    this.text = text;
    Matcher matcher = TOKEN.matcher(text);
    int from = 0;
    while (!text.substring(from).isBlank()) {
      if (!matcher.find(from) || matcher.start() != from) {
        throw unknown(text.substring(from));
      }
      String token = matcher.group(1);
      tokens.add(token);
      if (token.startsWith(":") || token.startsWith("#")) {
        mentioned.add(token);
      }
      from = matcher.end();
    }
  }

  static Read<Condition> condition(String text) {
    return read(text, CONDITIONS, grammar -> grammar.or());
  }

  static Read<Change> change(String text) {
    return read(text, CHANGES, grammar -> grammar.steps());
  }

  private static <T> Read<T> read(
      String text, Map<String, Read<T>> known, Function<Grammar, T> reading) {
    Read<T> before = known.get(text);
    if (before != null) {
      return before;
    }
    Grammar grammar = new Grammar(text);
    T meaning = reading.apply(grammar);
    if (grammar.at < grammar.tokens.size()) {
      throw grammar.unknown(grammar.peek());
    }
    Read<T> read = new Read<>(meaning, Set.copyOf(grammar.mentioned));
    if (known.size() < KEPT) {
      known.put(text, read);
    }
    return read;
  }

  private Condition or() {
    List<Condition> parts = new ArrayList<>(List.of(and()));
    while (word("OR")) {
      parts.add(and());
    }
    return parts.size() == 1 ? parts.getFirst() : new Condition.Any(List.copyOf(parts));
  }

  private Condition and() {
    List<Condition> parts = new ArrayList<>(List.of(not()));
    while (word("AND")) {
      parts.add(not());
    }
    return parts.size() == 1 ? parts.getFirst() : new Condition.All(List.copyOf(parts));
  }

  private Condition not() {
    if (word("NOT")) {
      return new Condition.Not(not());
    }
    if (symbol("(")) {
      Condition inner = or();
      expect(")");
      return inner;
    }
    return function();
  }

  private Condition function() {
    return switch (peek()) {
      case "attribute_exists" -> new Condition.Exists(only());
      case "attribute_not_exists" -> new Condition.Not(new Condition.Exists(only()));
      case "contains", "begins_with" -> ofTwo(next());
      default -> comparison();
    };
  }

  private Condition ofTwo(String function) {
    expect("(");
    Operand.Attribute attribute = attribute();
    expect(",");
    Operand part = operand();
    expect(")");
    return function.equals("contains")
        ? new Condition.Contains(attribute, part)
        : new Condition.BeginsWith(attribute, part);
  }

  private Condition comparison() {
    Operand left = operand();
    if (word("BETWEEN")) {
      Operand low = operand();
      if (!word("AND")) {
        throw unknown(peek());
      }
      return new Condition.Between(left, low, operand());
    }
    if (word("IN")) {
      expect("(");
      List<Operand> these = new ArrayList<>();
      do {
        these.add(operand());
      } while (symbol(","));
      expect(")");
      return new Condition.Among(left, List.copyOf(these));
    }
    String by = next();
    if (!Set.of("=", "<>", "<", "<=", ">", ">=").contains(by)) {
      throw unknown(by);
    }
    return new Condition.Compared(left, by, operand());
  }

  private Operand.Attribute only() {
    next();
    expect("(");
    Operand.Attribute attribute = attribute();
    expect(")");
    return attribute;
  }

  private Change steps() {
    List<Change.Step> steps = new ArrayList<>();
    while (at < tokens.size()) {
      String clause = next().toUpperCase(Locale.ROOT);
      do {
        steps.add(step(clause));
      } while (symbol(","));
    }
    return new Change(List.copyOf(steps));
  }

  private Change.Step step(String clause) {
    String attribute = attribute().name();
    return switch (clause) {
      case "SET" -> new Change.Step.Assign(attribute, assigned());
      case "ADD" -> new Change.Step.Add(attribute, operand());
      case "REMOVE" -> new Change.Step.Remove(attribute);
      case "DELETE" -> new Change.Step.Take(attribute, operand());
      default -> throw unknown(clause);
    };
  }

  private Operand assigned() {
    expect("=");
    Operand value = operand();
    while (peek().equals("+") || peek().equals("-")) {
      int sign = next().equals("+") ? 1 : -1;
      value = new Operand.Sum(value, operand(), sign);
    }
    return value;
  }

  private Operand operand() {
    String token = peek();
    if (token.startsWith(":")) {
      return new Operand.Given(next());
    }
    if (token.equals("if_not_exists")) {
      next();
      expect("(");
      Operand.Attribute attribute = attribute();
      expect(",");
      Operand otherwise = operand();
      expect(")");
      return new Operand.IfNotExists(attribute, otherwise);
    }
    if (token.equals("size")) {
      return new Operand.Size(only());
    }
    return attribute();
  }

  private Operand.Attribute attribute() {
    String name = next();
    boolean function = at < tokens.size() && tokens.get(at).equals("(");
    if (function || !name.matches("#?[A-Za-z_][A-Za-z0-9_]*")) {
      throw unknown(name);
    }
    return new Operand.Attribute(name);
  }

  private String peek() {
    return at < tokens.size() ? tokens.get(at) : "";
  }

  private String next() {
    String token = peek();
    at++;
    return token;
  }

  private boolean word(String word) {
    return taken(peek().equalsIgnoreCase(word));
  }

  private boolean symbol(String symbol) {
    return taken(peek().equals(symbol));
  }

  private boolean taken(boolean here) {
    at += here ? 1 : 0;
    return here;
  }

  private void expect(String symbol) {
    if (!symbol(symbol)) {
      throw unknown(peek());
    }
  }

  private UnsupportedOperationException unknown(String what) {
    return new UnsupportedOperationException(
        "not of the grammar that the house writes: '" + what + "' in: " + text);
  }
}
