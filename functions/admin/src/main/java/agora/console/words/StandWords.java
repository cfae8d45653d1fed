package agora.console.words;

import agora.clubs.Language;
import agora.console.IssueState;

/** Where an issue stands, what can be done with it, and what became of it. */
public sealed interface StandWords permits DanishStandWords, EnglishStandWords {

  /** The words of a language. */
  static StandWords in(Language language) {
    return switch (language) {
      case DANISH -> new DanishStandWords();
      case ENGLISH -> new EnglishStandWords();
    };
  }

  String of(IssueState state);

  String readAndApprove();

  String askForApproval();

  String asked(String who, String at);

  String returned(String who, String at);

  String message(String text);

  String leavesByItself(String at, String away);

  String leavesByHand();

  String soon();

  String firstMails(String clock);

  String sending();

  String paused();

  String sent(String at);

  String cancelled();

  String undone();

  /** What keeps it from being approved. */
  String lacks(int things);

  String approvalFell(String parts);

  String sendTest();

  String sendToPanel();

  String ask();

  String approve();

  String undo();

  String sendNow();

  String withdraw();

  String pause();

  String cancel();

  String resume();

  String retry();

  String readAndAnswer();

  String newestFigures();

  String toGetIt();

  /** How many were sent it. */
  String gone();

  String delivered();

  String bounced();

  String missing();

  String clicks();

  /** What readers get. */
  String gets(long things);

  /** What readers are asked for. */
  String asks(long things);
}
