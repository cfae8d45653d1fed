package agora.console.words;

import agora.clubs.Language;

/** What is said around the acts, and what their answers are called. */
public sealed interface ActWords permits DanishActWords, EnglishActWords {

  /** The words of a language. */
  static ActWords in(Language language) {
    return switch (language) {
      case DANISH -> new DanishActWords();
      case ENGLISH -> new EnglishActWords();
    };
  }

  String allYouCanDo();

  String easierElsewhere();

  String changedSinceRead();

  String onlyTried();

  String answer();

  String part();

  String mailing();

  String more();

  String yes();

  String no();

  /** What a field of an answer is called; empty where it has no name of its own. */
  String name(String field);

  String whatDoYouWant();

  String search();

  String nothingOfThatName();

  String seeAll();
}
