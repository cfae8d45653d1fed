package agora.pages;

import agora.clubs.Language;
import java.util.Locale;
import java.util.Optional;

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
  public static Language choose(String asked, String accepted, Language fallback) {
    Optional<Language> known = Language.known(asked);
    if (known.isPresent()) {
      return known.get();
    }
    for (String range : accepted.split(",", 20)) {
      String tag = range.strip().toLowerCase(Locale.ROOT);
      for (Language each : Language.values()) {
        if (tag.startsWith(each.code())) {
          return each;
        }
      }
    }
    return fallback;
  }
}
