package agora.proposals;

import agora.checks.Texts;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.parser.Parser;

/** What others write about a page or a book, as one line of plain text. */
public final class Line {

  /** Characters that nobody sees, or that turn the rest of a line around. */
  private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Co}&&[^\\u200d\\s]]");

  private Line() {}

  /**
   * A text that may have markup, or its entities, in it.
   *
   * @param most characters; what is longer ends at a word
   */
  public static String of(String text, int most) {
    String plain = Jsoup.parse(Parser.unescapeEntities(text, false)).text();
    String clean = Texts.withoutForbidden(UNSEEN.matcher(plain).replaceAll(""));
    return shortened(clean.replaceAll("[\\s\\p{Z}]+", " ").strip(), most);
  }

  private static String shortened(String text, int most) {
    if (text.length() <= most) {
      return text;
    }
    int word = text.lastIndexOf(' ', most - 1);
    int end = word > most / 2 ? word : most - 1;
    int whole = Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end;
    return text.substring(0, whole).replaceAll("[\\s,;:–-]+$", "") + "…";
  }
}
