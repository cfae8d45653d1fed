package agora.pages.words;

import agora.clubs.Language;
import agora.pages.Notice;

/** The pages that answer the yearly question. */
public sealed interface LifecycleNotices permits DanishLifecycleNotices, EnglishLifecycleNotices {

  /** The words of a language. */
  static LifecycleNotices in(Language language) {
    return switch (language) {
      case DANISH -> new DanishLifecycleNotices();
      case ENGLISH -> new EnglishLifecycleNotices();
    };
  }

  /**
   * Asks whether somebody wants to stay.
   *
   * @param words of the consent that they say yes to once more
   */
  Notice stay(String club, String words);

  Notice stays(String club);

  Notice tooLate(String club);

  Notice tooOld();
}
