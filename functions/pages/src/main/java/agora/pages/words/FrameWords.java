package agora.pages.words;

import agora.clubs.Language;

/** What stands on, or in, more than one of the citizens' pages and mails. */
public sealed interface FrameWords permits DanishFrameWords, EnglishFrameWords {

  /** The words of a language. */
  static FrameWords in(Language language) {
    return switch (language) {
      case DANISH -> new DanishFrameWords();
      case ENGLISH -> new EnglishFrameWords();
    };
  }

  String robotsPressToo();

  String goOn();

  String becomeAMember();

  String yourEmailAddress();

  String howWeUseYourData();

  String yourClicks();

  String skipToContent();

  String theLibrarysClubs();

  String privacy();

  String accessibilityStatement();

  String sendMeALink();

  String mayWeCountYourClicks();

  String onePressMore();

  /** Somebody's own words. */
  String quoted(String text);

  String pleaseCorrect();
}
