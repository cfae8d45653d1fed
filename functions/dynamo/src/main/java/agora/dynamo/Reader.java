package agora.dynamo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads an expression word by word. A syntax error stops at once; what else is wrong waits until
 * the whole has been read, as on AWS, where syntax comes first.
 */
class Reader {
  private static final int LONGEST = 4096;
  private static final int DEEPEST = 32;
  private static final int MOST_OPERATORS = 300;
  private static final Set<String> RESERVED = reserved();

  private final String member;
  private final String expression;
  private final List<Token> tokens;
  private final Placeholders placeholders;
  private int next;
  private int operators;
  private @Nullable DynamoError flaw;

  Reader(String member, String expression, Placeholders placeholders) {
    this.member = member;
    this.expression = expression;
    this.placeholders = placeholders;
    if (expression.isBlank()) {
      throw error("The expression can not be empty;");
    }
    if (Utf8.length(expression) > LONGEST) {
      throw error("Expression size has exceeded the maximum allowed size;");
    }
    this.tokens = Token.of(expression);
  }

  private static Set<String> reserved() {
    try (InputStream in = Reader.class.getResourceAsStream("reserved-words.txt")) {
      if (in == null) {
        throw new IllegalStateException("the list of reserved words is missing");
      }
      return Set.of(new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\\s+", -1));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  final DynamoError error(String message) {
    return DynamoError.invalid("Invalid %s: %s".formatted(member, message));
  }

  final Token peek() {
    return tokens.get(next);
  }

  final Token peek(int ahead) {
    return tokens.get(Math.min(next + ahead, tokens.size() - 1));
  }

  final Token take() {
    Token token = peek();
    if (token.kind() != Token.Kind.END) {
      next++;
    }
    return token;
  }

  final boolean takes(String sign) {
    if (peek().is(sign)) {
      next++;
      return true;
    }
    return false;
  }

  final boolean takesWord(String word) {
    if (peek().isWord(word)) {
      next++;
      return true;
    }
    return false;
  }

  final void require(String sign) {
    if (!takes(sign)) {
      throw syntaxError();
    }
  }

  /** That the word to come is none that the grammar has a place for. */
  final DynamoError syntaxError() {
    Token token = peek();
    int from = next == 0 ? token.start() : tokens.get(next - 1).start();
    int to = token.kind() == Token.Kind.END ? token.end() : peek(1).end();
    return error(
        "Syntax error; token: \"%s\", near: \"%s\""
            .formatted(token.text(), expression.substring(from, to)));
  }

  /** Notes what is wrong beside the syntax; the first one is told when the whole was read. */
  final void flawed(String message) {
    if (flaw == null) {
      flaw = error(message);
    }
  }

  final void countOperator() {
    if (++operators == MOST_OPERATORS + 1) {
      flawed("The expression contains too many operators; operator count: " + operators);
    }
  }

  /** Ends the reading. */
  final void end() {
    if (peek().kind() != Token.Kind.END) {
      throw syntaxError();
    }
    if (flaw != null) {
      throw flaw;
    }
  }

  final boolean startsPath() {
    Token token = peek();
    return token.kind() == Token.Kind.NAME
        || (token.kind() == Token.Kind.WORD && !Grammar.WORDS.contains(upper(token.text())));
  }

  final Path path() {
    List<Path.Step> steps = new ArrayList<>();
    steps.add(name());
    while (true) {
      if (takes(".")) {
        steps.add(name());
      } else if (takes("[")) {
        Token index = take();
        if (index.kind() != Token.Kind.NUMBER) {
          next--;
          throw syntaxError();
        }
        require("]");
        steps.add(new Path.Step.Place(place(index.text())));
      } else {
        if (steps.size() > DEEPEST) {
          flawed("The document path has too many nesting levels; nesting levels: " + steps.size());
        }
        return new Path(steps);
      }
    }
  }

  private int place(String digits) {
    if (digits.length() > 9) {
      flawed("List index is not within the allowable range; index: [" + digits + "]");
      return 0;
    }
    return Integer.parseInt(digits);
  }

  private Path.Step name() {
    if (!startsPath()) {
      throw syntaxError();
    }
    Token token = take();
    if (token.kind() == Token.Kind.NAME) {
      String name = placeholders.name(token.text());
      if (name == null) {
        flawed(
            "An expression attribute name used in the document path is not defined; attribute"
                + " name: "
                + token.text());
        return new Path.Step.Name(token.text());
      }
      return new Path.Step.Name(name);
    }
    if (RESERVED.contains(upper(token.text()))) {
      flawed("Attribute name is a reserved keyword; reserved keyword: " + token.text());
    }
    return new Path.Step.Name(token.text());
  }

  /** A value's placeholder. */
  final Operand.Given given() {
    if (peek().kind() != Token.Kind.VALUE) {
      throw syntaxError();
    }
    Token token = take();
    Value value = placeholders.value(token.text());
    if (value == null) {
      flawed(
          "An expression attribute value used in expression is not defined; attribute value: "
              + token.text());
      return new Operand.Given(token.text(), new Value.Nothing());
    }
    return new Operand.Given(token.text(), value);
  }

  static String upper(String word) {
    return word.toUpperCase(Locale.ROOT);
  }

  final void refuse(Path one, Path other) {
    switch (one.to(other)) {
      case APART -> {}
      case OVERLAP ->
          flawed(
              "Two document paths overlap with each other; must remove or rewrite one of these"
                  + " paths; path one: %s, path two: %s".formatted(one, other));
      case CONFLICT ->
          flawed(
              "Two document paths conflict with each other; must remove or rewrite one of these"
                  + " paths; path one: %s, path two: %s".formatted(one, other));
    }
  }
}
