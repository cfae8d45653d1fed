package agora.pages;

import java.util.Locale;

/** Chooses between Danish and English. */
public final class Languages {

  private Languages() {}

  /**
   * The reader's language: what the address asks for, else the first of ours that the browser
   * prefers, else the fallback.
   *
   * @param asked the address's {@code lang}, or an empty text
   * @param accepted the header Accept-Language, or an empty text
   */
  public static String choose(String asked, String accepted, String fallback) {
    if (known(asked)) {
      return asked;
    }
    for (String range : accepted.split(",", 20)) {
      String tag = range.strip().toLowerCase(Locale.ROOT);
      if (tag.startsWith("da") || tag.startsWith("en")) {
        return tag.substring(0, 2);
      }
    }
    return known(fallback) ? fallback : "da";
  }

  /** Whether it is a language of ours. */
  public static boolean known(String language) {
    return language.equals("da") || language.equals("en");
  }
}
