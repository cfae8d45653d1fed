package agora.newsletter.words;

import agora.clubs.Language;

/** What mails about events say to members, and previews to the reader panel. */
public sealed interface MailingWords permits DanishMailingWords, EnglishMailingWords {

  /** The words of a language. */
  static MailingWords in(Language language) {
    return switch (language) {
      case DANISH -> new DanishMailingWords();
      case ENGLISH -> new EnglishMailingWords();
    };
  }

  /** Behind the subject of a mail's first part. */
  String more(int others);

  String membersFirst(String event);

  String rememberYourCode(String event);

  String codesFrom(String opening);

  String useYourCodeBy(String end);

  /** Who came to an event without tickets, nobody knows. */
  String evenIfYouWereNotThere();

  String preview(String subject);

  String forThePanel();

  String whatThePanelIsAsked();
}
