package agora.console.words;

import agora.clubs.Language;
import agora.mailings.Mailing;
import agora.staff.Role;
import agora.staff.ShowCalendar;

/** What the overview says. */
public sealed interface OverviewWords permits DanishOverviewWords, EnglishOverviewWords {

  /** The words of a language. */
  static OverviewWords in(Language language) {
    return switch (language) {
      case DANISH -> new DanishOverviewWords();
      case ENGLISH -> new EnglishOverviewWords();
    };
  }

  String closed();

  String noneAhead();

  String sendsNoMore();

  String allSkipped();

  String seeRhythm();

  String leaves(String issue, String at);

  String to(String members);

  String to(String away, String members);

  String begin(String month);

  String isBeingSent(String issue);

  String isSent(String issue);

  String writeOn();

  String seeIssue();

  /** A step of an issue. */
  String text();

  /** A step of an issue. */
  String approval();

  /** A step of an issue. */
  String sending();

  /** Of a step, after its name. */
  String done();

  /** Of a step, after its name. */
  String now();

  /** Of a step, after its name. */
  String toCome();

  String issue(String name);

  String whomItConcerns();

  /** Those who have a code for an event. */
  String whoHasATicket(long members);

  String of(ShowCalendar.State state);

  String of(Mailing.Kind kind);

  String noLibrary();

  String nobodyCanJoin();

  String askAnAdmin();

  String notBegun(String issue);

  /** The state of the next issue. */
  String notBegun();

  String leavesThen(String away);

  String lacks(String issue, int things);

  String notApprovedBefore();

  String mailsWait(String event);

  String noneLeaveBefore();

  String missed(long mails);

  String tryAgain();

  String isReady(String issue);

  String readAndApprove();

  String askForApproval();

  String waits(String issue);

  String approveOrReturn();

  String isAskedFor();

  String isReturned(String issue);

  String readWhy();

  /** That nothing but an approval that was taken back is missing. */
  String isWithdrawn(String issue);

  /** As in {@code Venter på den, der godkender.} */
  String waitsFor(Role role);

  String waitsFor(String who);

  String waitsForOthers();

  /** That an edit after the approval was the end of it. */
  String approvalFell();

  String firstMails(String clock);

  String sentOf(String sent, String planned);

  /** What became of the last issue, in a sentence. */
  String became(String issue, String members, String arrived, String clicks);

  String arrived(long lost);

  String sent();

  String seeOrStop();

  String happens();

  String nothingLeaves();

  String toWhom(String whom, String state);

  String doNow();

  String nothingWaits();

  String last();

  String wasStopped(String issue);

  String wasUndone(String issue);

  String isUndone(String issue);

  String nobodyGotIt();

  /** What an issue waits for whose mailing was undone. */
  String approveAnew();

  String theRestGetNone();
}
