package agora.staff.words;

import agora.clubs.Language;

/** What those who run a club are mailed when another of them does something. */
public sealed interface ColleagueWords permits DanishColleagueWords, EnglishColleagueWords {

  /** The words of a language. */
  static ColleagueWords in(Language language) {
    return switch (language) {
      case DANISH -> new DanishColleagueWords();
      case ENGLISH -> new EnglishColleagueWords();
    };
  }

  /** Whoever has no mail address to be named by. */
  String somebody();

  /** What somebody said, as a paragraph of its own. */
  String said(String message);

  String pleaseApprove(String issue);

  String asksForApproval(String who, String issue);

  String whatAnApproverCanDo();

  String readWhatIsNew();

  String sentBack(String issue);

  String hasSentBack(String who, String issue);

  String mendAndAskAgain();

  String withdrawn(String issue);

  String hasWithdrawn(String who, String issue);

  /** The subject of a mail that shows an issue as it stands. */
  String test(String subject);

  String why(String club);
}
