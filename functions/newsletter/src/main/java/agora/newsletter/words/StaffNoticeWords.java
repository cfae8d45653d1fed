package agora.newsletter.words;

import agora.clubs.Language;
import agora.ids.MailingId;
import agora.mailings.Mailing;
import agora.mailings.Reputation;
import java.time.YearMonth;

/** What a club's staff are told of its mailings, in the club's language. */
public sealed interface StaffNoticeWords permits DanishStaffNoticeWords, EnglishStaffNoticeWords {

  /** The words of a language. */
  static StaffNoticeWords in(Language language) {
    return switch (language) {
      case DANISH -> new DanishStaffNoticeWords();
      case ENGLISH -> new EnglishStaffNoticeWords();
    };
  }

  /** The button below all of them. */
  String openTheClub();

  /** Why they get it. */
  String why(String club);

  /**
   * That a mailing paused itself.
   *
   * @param details its figures, or SES's own word for what is wrong
   */
  StaffNotice paused(Mailing.Reason reason, MailingId mailing, String details);

  /** How a mailing fares. */
  String figures(Reputation figures);

  /**
   * That a mailing does not get on.
   *
   * @param problem in words that name no member
   */
  StaffNotice partFailed(MailingId mailing, String problem);

  /**
   * That a mailing did not leave.
   *
   * @param why one of the sentences below
   */
  StaffNotice notSent(String why);

  /** Links lead to one address, and the mails come from another. */
  String otherDomain(String links, String sender);

  String inSandbox();

  String clubClosed();

  String changedSinceApproval();

  String eventGone();

  String eventChangedAgain();

  String tooLarge();

  /** That an issue has waited for its approval for two days. */
  StaffNotice waitsForApproval(String issue);

  /** That a club's next issue cannot leave in so many days, at least one. */
  StaffNotice notReady(String club, Unready issue, long days);

  /** That a club's issue did not leave when it was due. */
  StaffNotice notReady(String club, Unready issue);

  StaffNotice mailNotApproved(String event);

  StaffNotice mailTooLate(String event);

  /** What is not ready, and what it lacks. */
  sealed interface Unready {

    /** An issue that nobody has approved. */
    record Unapproved(String subject, String id) implements Unready {}

    /** An approved issue whose mailing staff have stopped. */
    record Stopped(String subject, String id) implements Unready {}

    /** A month that has no issue. */
    record Missing(YearMonth month) implements Unready {}
  }
}
