package agora.members.words;

import agora.clubs.Language;

/**
 * The words that citizens consent to. They are evidence: whoever changes one changes their version,
 * which {@code agora.members.consents.Wording} has, and keeps the old one there.
 */
public sealed interface ConsentWords permits DanishConsentWords, EnglishConsentWords {

  /** The words of a language. */
  static ConsentWords in(Language language) {
    return switch (language) {
      case DANISH -> new DanishConsentWords();
      case ENGLISH -> new EnglishConsentWords();
    };
  }

  /** A library that is not named. */
  String theLibrary();

  /** A club that is not named. */
  String theClub();

  String membership(String library, String club);

  String topics();

  String guardian();

  String noTracking();

  String anonymousTracking();

  String personalTracking();

  /** Before anybody has chosen: no yes, and recorded as none. */
  String usuallyNoTracking();

  /** Before anybody has chosen: no yes, and recorded as none. */
  String usuallyAnonymousTracking();
}
