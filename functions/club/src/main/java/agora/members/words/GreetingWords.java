package agora.members.words;

import agora.clubs.Language;

/** Whom a mail of a children's club greets. */
public sealed interface GreetingWords permits DanishGreetingWords, EnglishGreetingWords {

  /** The words of a language. */
  static GreetingWords in(Language language) {
    return switch (language) {
      case DANISH -> new DanishGreetingWords();
      case ENGLISH -> new EnglishGreetingWords();
    };
  }

  String guardian();

  String guardianOf(String child);
}
