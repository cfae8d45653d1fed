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

  /** How an issue that was undone, and is approved from before, leaves by itself again. */
  String approveAnew(String at);

  /** What can become of an issue that was undone, and is approved from before, for its writer. */
  String approverOrMend();

  String mendAndApprove();

  /** Of an issue that was sent back, to who can write in it. */
  String mendAndAsk();

  /**
   * The same to who can't.
   *
   * @param who empty where nobody asked
   */
  String waitsFor(String who);

  /** That somebody has written in it since it was sent back. */
  String mendedSince();

  /** Of an issue that was sent back. */
  String approveAnyway();

  /** What keeps it from being approved. */
  String lacks(int things);

  String approvalFell(String parts);

  String sendTest();

  String sendToPanel();

  /** Who the panel is, where something is sent to it. */
  String whoThePanelIs();

  String ask();

  /** Of what was asked. */
  String takeBack();

  String takenBack(String who, String at);

  /** That whoever approved it, or may, took the approval back. */
  String withdrawn(String who, String at);

  /** When it leaves, and to about how many; said before it is approved. */
  String departs(String at, long members);

  /** To about how many an issue goes that somebody has to send. */
  String departsByHand(long members);

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
