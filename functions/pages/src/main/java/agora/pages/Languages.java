package agora.pages;

import agora.clubs.Language;
import java.util.Locale;

/** Chooses between the languages that clubs speak. */
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
    if (Language.known(asked).isPresent()) {
      return asked;
    }
    for (String range : accepted.split(",", 20)) {
      String tag = range.strip().toLowerCase(Locale.ROOT);
      for (String code : Language.codes()) {
        if (tag.startsWith(code)) {
          return code;
        }
      }
    }
    return Language.of(fallback).code();
  }
}
