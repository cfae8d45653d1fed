package agora.console.words;

import agora.clubs.Language;

/** What the screens of events say. */
public sealed interface EventScreenWords permits DanishEventScreenWords, EnglishEventScreenWords {

  /** The words of a language. */
  static EventScreenWords in(Language language) {
    return switch (language) {
      case DANISH -> new DanishEventScreenWords();
      case ENGLISH -> new EnglishEventScreenWords();
    };
  }

  String none();

  String begin();

  String cancelled();

  String held();

  String withoutMails();

  String approved();

  String toBeApproved();

  String saved();

  String onlyWriters();

  String mails();

  String noMails();

  String approve();

  String tickets();

  String codes(long codes, long taken);

  String importCodes();

  String move();

  String write();

  String cancel();

  String uncancel();
}
