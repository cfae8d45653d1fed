package agora.issues.words;

import agora.clubs.Language;
import java.util.Set;

/** Texts of links. */
public sealed interface LinkWords permits DanishLinkWords, EnglishLinkWords {

  /** The words of a language. */
  static LinkWords in(Language language) {
    return switch (language) {
      case DANISH -> new DanishLinkWords();
      case ENGLISH -> new EnglishLinkWords();
    };
  }

  /** Those that don't say where a link leads, in small letters and without signs. */
  Set<String> empty();
}
