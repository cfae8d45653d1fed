package agora.issues;

import java.util.regex.Pattern;

/**
 * Björnsson's readability index: words a sentence, and the share of words of more than six letters.
 * Up to 25 is a children's book, 45 a newspaper, above 55 a law.
 */
final class Lix {

  private static final Pattern MARKDOWN = Pattern.compile("\\]\\([^)]*\\)|[\\[*_#>`]");
  private static final Pattern WORD = Pattern.compile("\\p{L}+");
  private static final Pattern STOP = Pattern.compile("[.:!?]+(\\s|$)|\\n\\s*\\n");
  private static final int LONG = 7;

  private Lix() {}

  /** The index of a text in Markdown, rounded; 0 for a text without words. */
  static int of(String markdown) {
    String text = MARKDOWN.matcher(markdown).replaceAll(" ");
    long words = WORD.matcher(text).results().count();
    if (words == 0) {
      return 0;
    }
    long longOnes =
        WORD.matcher(text)
            .results()
            .filter(word -> word.group().codePointCount(0, word.group().length()) >= LONG)
            .count();
    long sentences = Math.max(1, STOP.matcher(text.strip()).results().count());
    return Math.toIntExact(Math.round((double) words / sentences + 100.0 * longOnes / words));
  }
}
