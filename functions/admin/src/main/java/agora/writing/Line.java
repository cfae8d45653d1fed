package agora.writing;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.commonmark.node.Document;
import org.commonmark.node.Emphasis;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.jspecify.annotations.Nullable;

/** The letters between two breaks of a text, each with its style, as they come. */
final class Line {

  /** A letter; {@code \n} where the line breaks. */
  private record Letter(int code, Style style) {

    boolean isSpace() {
      return code == ' ' || code == '\n';
    }

    boolean isWord() {
      return !isSpace() && !isMark();
    }

    /** What Markdown takes for punctuation (CommonMark 0.31, §2.1). */
    boolean isMark() {
      return switch (Character.getType(code)) {
        case Character.CONNECTOR_PUNCTUATION,
            Character.DASH_PUNCTUATION,
            Character.START_PUNCTUATION,
            Character.END_PUNCTUATION,
            Character.INITIAL_QUOTE_PUNCTUATION,
            Character.FINAL_QUOTE_PUNCTUATION,
            Character.OTHER_PUNCTUATION,
            Character.MATH_SYMBOL,
            Character.CURRENCY_SYMBOL,
            Character.MODIFIER_SYMBOL,
            Character.OTHER_SYMBOL ->
            true;
        default -> false;
      };
    }

    Letter with(Style next) {
      return new Letter(code, next);
    }
  }

  private final List<Letter> letters = new ArrayList<>();

  /** Adds text as a page shows it: any space is one, and what has no width is nothing. */
  void add(String text, Style style) {
    text.codePoints().forEach(code -> add(code, style));
  }

  private void add(int code, Style style) {
    boolean space = Character.isWhitespace(code) || Character.isSpaceChar(code);
    if (space) {
      if (!letters.isEmpty() && !letters.getLast().isSpace()) {
        letters.add(new Letter(' ', style));
      }
    } else if (isJoiner(code) || !isUnseen(code)) {
      letters.add(new Letter(code, style));
    }
  }

  private static boolean isUnseen(int code) {
    return Character.isISOControl(code)
        || Character.getType(code) == Character.FORMAT
        || Character.getType(code) == Character.PRIVATE_USE;
  }

  /** What makes one emoji of several. */
  private static boolean isJoiner(int code) {
    return code == 0x200d;
  }

  /** Breaks the line; two breaks in a row end a paragraph. */
  void breaks() {
    trim();
    letters.add(new Letter('\n', Style.PLAIN));
  }

  private void trim() {
    while (!letters.isEmpty() && letters.getLast().code() == ' ') {
      letters.removeLast();
    }
  }

  /** Nothing of it is bold. */
  void lighten() {
    letters.replaceAll(each -> each.with(new Style(false, each.style().em(), each.style().link())));
  }

  /** What was gathered, a node of this kind for each paragraph, and begins anew. */
  List<Node> take(Supplier<? extends Node> kind) {
    List<Node> nodes = new ArrayList<>();
    List<Letter> part = new ArrayList<>();
    for (int i = 0; i <= letters.size(); i++) {
      boolean end = i == letters.size() || (breaksAt(i) && breaksAt(i + 1));
      if (end && part.stream().anyMatch(each -> !each.isSpace())) {
        nodes.add(node(kind, part));
      }
      if (end) {
        part = new ArrayList<>();
      } else {
        part.add(letters.get(i));
      }
    }
    letters.clear();
    return nodes;
  }

  private boolean breaksAt(int i) {
    return i < letters.size() && letters.get(i).code() == '\n';
  }

  private static Node node(Supplier<? extends Node> kind, List<Letter> part) {
    List<Letter> tidy = new ArrayList<>(part);
    while (tidy.getFirst().isSpace()) {
      tidy.removeFirst();
    }
    while (tidy.getLast().isSpace()) {
      tidy.removeLast();
    }
    withinWords(tidy, Style::em, each -> new Style(each.strong(), false, each.link()));
    withinWords(tidy, Style::strong, each -> new Style(false, each.em(), each.link()));
    withinWords(
        tidy, each -> each.link() != null, each -> new Style(each.strong(), each.em(), null));
    Node node = kind.get();
    fill(node, tidy);
    return isSaid(tidy)
        ? node
        : fill(kind.get(), tidy.stream().map(each -> each.with(each.style().plain())).toList());
  }

  private static boolean isSaid(List<Letter> letters) {
    Document document = new Document();
    document.appendChild(fill(new Paragraph(), letters));
    return Markdown.says(document);
  }

  /**
   * Takes the space at the ends out of what a style covers, and the punctuation where a word goes
   * on behind it: Markdown sees no style there (CommonMark 0.31, §6.2).
   */
  private static void withinWords(
      List<Letter> letters, Function<Style, Boolean> has, UnaryOperator<Style> without) {
    for (int i = 0; i < letters.size(); ) {
      int end = i;
      while (end < letters.size() && has.apply(letters.get(end).style())) {
        end++;
      }
      int first = i;
      while (first < end
          && (letters.get(first).isSpace()
              || (first > 0 && letters.get(first).isMark() && letters.get(first - 1).isWord()))) {
        clear(letters, first++, without);
      }
      int last = end - 1;
      while (last >= first
          && (letters.get(last).isSpace()
              || (last + 1 < letters.size()
                  && letters.get(last).isMark()
                  && letters.get(last + 1).isWord()))) {
        clear(letters, last--, without);
      }
      i = Math.max(end, i + 1);
    }
  }

  private static void clear(List<Letter> letters, int at, UnaryOperator<Style> without) {
    Letter letter = letters.get(at);
    letters.set(at, letter.with(without.apply(letter.style())));
  }

  private static Node fill(Node into, List<Letter> letters) {
    runs(letters, Style::link)
        .forEach(
            run -> {
              String link = run.getFirst().style().link();
              strong(link == null ? into : child(into, new Link(link, null)), run);
            });
    return into;
  }

  private static void strong(Node into, List<Letter> letters) {
    runs(letters, Style::strong)
        .forEach(
            run ->
                em(
                    run.getFirst().style().strong() ? child(into, new StrongEmphasis()) : into,
                    run));
  }

  private static void em(Node into, List<Letter> letters) {
    runs(letters, Style::em)
        .forEach(
            run -> text(run.getFirst().style().em() ? child(into, new Emphasis()) : into, run));
  }

  private static void text(Node into, List<Letter> letters) {
    StringBuilder text = new StringBuilder();
    for (Letter letter : letters) {
      if (letter.code() == '\n') {
        flush(into, text);
        into.appendChild(new HardLineBreak());
      } else {
        text.appendCodePoint(letter.code());
      }
    }
    flush(into, text);
  }

  private static void flush(Node into, StringBuilder text) {
    if (!text.isEmpty()) {
      into.appendChild(new Text(text.toString()));
      text.setLength(0);
    }
  }

  private static Node child(Node parent, Node child) {
    parent.appendChild(child);
    return child;
  }

  /** The letters, cut where something of their style changes. */
  private static List<List<Letter>> runs(
      List<Letter> letters, Function<Style, @Nullable Object> of) {
    List<List<Letter>> runs = new ArrayList<>();
    for (Letter letter : letters) {
      if (runs.isEmpty()
          || !Objects.equals(
              of.apply(runs.getLast().getLast().style()), of.apply(letter.style()))) {
        runs.add(new ArrayList<>());
      }
      runs.getLast().add(letter);
    }
    return runs;
  }
}
