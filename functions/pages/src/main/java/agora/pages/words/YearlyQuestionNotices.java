package agora.pages.words;

import agora.clubs.Language;
import agora.pages.Notice;

/** What the page of the yearly question says. */
public sealed interface YearlyQuestionNotices
    permits DanishYearlyQuestionNotices, EnglishYearlyQuestionNotices {

  /** The words of a language. */
  static YearlyQuestionNotices in(Language language) {
    return switch (language) {
      case DANISH -> new DanishYearlyQuestionNotices();
      case ENGLISH -> new EnglishYearlyQuestionNotices();
    };
  }

  /**
   * Asks whether somebody wants to stay.
   *
   * @param words of the consent that they say yes to once more
   */
  Notice question(String club, String words);

  /** To who said yes. */
  Notice answered(String club);

  Notice tooLate(String club);

  Notice tooOld();
}
