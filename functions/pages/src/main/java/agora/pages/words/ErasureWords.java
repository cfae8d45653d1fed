package agora.pages.words;

import agora.clubs.Language;

/** What remains after an erasure, in words for who was erased. */
public sealed interface ErasureWords permits DanishErasureWords, EnglishErasureWords {

  /** The words of a language. */
  static ErasureWords in(Language language) {
    return switch (language) {
      case DANISH -> new DanishErasureWords();
      case ENGLISH -> new EnglishErasureWords();
    };
  }

  String noLongerAMemberOf(String club);

  String isDeleted();

  String whatRemains();

  String addressCode(String day);

  String evidence(String day);

  String staffActs(String day);

  String endedMembership(String day);

  String formerNewsletter();

  String randomId();

  String figures();

  String backups(String day);

  String complaint();

  String thanks();

  String isErased();
}
