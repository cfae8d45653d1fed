package agora.staff.words;

import agora.clubs.Language;
import agora.privacy.PrivacyFigures;
import agora.privacy.YearOfPrivacy;

/** A year's figures as the one who answers for them signs them. */
public sealed interface YearWords permits DanishYearWords, EnglishYearWords {

  /** The words of a language. */
  static YearWords in(Language language) {
    return switch (language) {
      case DANISH -> new DanishYearWords();
      case ENGLISH -> new EnglishYearWords();
    };
  }

  /** The lines of a report; the first tells no figure. */
  String report(YearOfPrivacy.Year counted, PrivacyFigures figures);
}
