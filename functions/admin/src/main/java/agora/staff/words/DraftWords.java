package agora.staff.words;

import agora.clubs.Language;

/** What is drafted for staff, in the language of their club. */
public sealed interface DraftWords permits DanishDraftWords, EnglishDraftWords {

  /** The words of a language. */
  static DraftWords in(Language language) {
    return switch (language) {
      case DANISH -> new DanishDraftWords();
      case ENGLISH -> new EnglishDraftWords();
    };
  }

  /** The subject of the mail before an event. */
  String soon(String event);

  /** The subject of the mail after an event. */
  String thanks(String event);

  /**
   * The text of the mail after an event.
   *
   * @param event in Markdown, as is the answer
   */
  String thanksInFull(String event);
}
