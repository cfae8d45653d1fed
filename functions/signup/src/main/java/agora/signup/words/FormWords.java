package agora.signup.words;

import agora.clubs.Language;

/** What is wrong in a form of sign-up or preferences, at the field that it is wrong in. */
public sealed interface FormWords permits DanishFormWords, EnglishFormWords {

  /** The words of a language. */
  static FormWords in(Language language) {
    return switch (language) {
      case DANISH -> new DanishFormWords();
      case ENGLISH -> new EnglishFormWords();
    };
  }

  String consentNeeded();

  String guardianNeeded();

  String ageNeeded(int years);

  String wrongInvitation();

  String addressNeeded();

  String wrongAddress();

  String wrongLanguage();

  String wrongTopics();

  String wrongChoice();

  String wrongPause();

  String longName();

  String unseenInName();

  String cprInName();
}
