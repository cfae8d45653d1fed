package agora.console.words;

import agora.clubs.Language;

/** How much of something there is, and what the screen of figures says. */
public sealed interface FigureWords permits DanishFigureWords, EnglishFigureWords {

  /** The words of a language. */
  static FigureWords in(Language language) {
    return switch (language) {
      case DANISH -> new DanishFigureWords();
      case ENGLISH -> new EnglishFigureWords();
    };
  }

  /** As in {@code 1.200}. */
  String number(long number);

  String members(long members);

  String clicks(long clicks);

  /** How the club fares, in a sentence. */
  String fares(long members, long left);

  String noneYet();

  String ofIssues();

  String issue();

  String sent();

  String delivered();

  String clicks();

  String older();

  String byPeople();
}
