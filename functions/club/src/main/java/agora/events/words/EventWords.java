package agora.events.words;

import agora.clubs.Language;

/** What is said of an event and of its tickets. */
public sealed interface EventWords permits DanishEventWords, EnglishEventWords {

  /** The words of a language. */
  static EventWords in(Language language) {
    return switch (language) {
      case DANISH -> new DanishEventWords();
      case ENGLISH -> new EnglishEventWords();
    };
  }

  String cancelled();

  /** Before the names of those who speak. */
  String with();

  String free();

  String codeBy(String end);

  String forMembersUntil(String publicSale);
}
