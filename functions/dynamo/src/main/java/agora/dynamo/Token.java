package agora.dynamo;

import java.util.ArrayList;
import java.util.List;

/**
 * A word or sign of an expression, and where it stands in it.
 *
 * @param end the place behind it
 */
record Token(Kind kind, String text, int start, int end) {
  enum Kind {
    WORD,
    NAME,
    VALUE,
    NUMBER,
    SIGN,
    UNKNOWN,
    END
  }

  private static final String END_OF_TEXT = "<EOF>";

  boolean is(String sign) {
    return kind == Kind.SIGN && text.equals(sign);
  }

  /** Whether it is a word of the grammar, in whatever case. */
  boolean isWord(String word) {
    return kind == Kind.WORD && text.equalsIgnoreCase(word);
  }

  static List<Token> of(String expression) {
    List<Token> tokens = new ArrayList<>();
    int i = 0;
    while (i < expression.length()) {
      char c = expression.charAt(i);
      if (Character.isWhitespace(c)) {
        i++;
        continue;
      }
      Token token = at(expression, i, c);
      tokens.add(token);
      i = token.end;
    }
    tokens.add(new Token(Kind.END, END_OF_TEXT, expression.length(), expression.length()));
    return tokens;
  }

  private static Token at(String expression, int start, char first) {
    if (first == '#' || first == ':') {
      int end = wordEnd(expression, start + 1);
      Kind kind = end == start + 1 ? Kind.UNKNOWN : first == '#' ? Kind.NAME : Kind.VALUE;
      return token(kind, expression, start, end);
    }
    if (isDigit(first)) {
      int end = start;
      while (end < expression.length() && isDigit(expression.charAt(end))) {
        end++;
      }
      return token(Kind.NUMBER, expression, start, end);
    }
    if (isWord(first) && first != '_') {
      return token(Kind.WORD, expression, start, wordEnd(expression, start));
    }
    String two = expression.substring(start, Math.min(expression.length(), start + 2));
    if (two.equals("<>") || two.equals("<=") || two.equals(">=")) {
      return token(Kind.SIGN, expression, start, start + 2);
    }
    Kind kind = "=<>()[],.+-".indexOf(first) < 0 ? Kind.UNKNOWN : Kind.SIGN;
    return token(kind, expression, start, start + 1);
  }

  private static Token token(Kind kind, String expression, int start, int end) {
    return new Token(kind, expression.substring(start, end), start, end);
  }

  private static int wordEnd(String expression, int start) {
    int end = start;
    while (end < expression.length()
        && (isWord(expression.charAt(end)) || isDigit(expression.charAt(end)))) {
      end++;
    }
    return end;
  }

  private static boolean isWord(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
