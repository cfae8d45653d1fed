package agora.lifecycle;

import agora.clubs.Club;
import agora.edge.aws.SingleMails;
import agora.edge.lambda.Log;
import agora.members.Member;
import agora.members.PersonalLinks;
import agora.members.Standing;
import agora.members.Standings;
import agora.members.Stays;
import agora.pages.Letter;
import agora.pages.LifecycleLetters;
import agora.privacy.Withdrawal;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.core.exception.SdkException;

/** Walks through a club's members: the yearly question, the quiet goodbye, the win-back. */
record MembersStep(
    Standings standings,
    Stays stays,
    Withdrawal withdrawal,
    SingleMails mails,
    PersonalLinks links,
    InstantSource clock) {

  /** How long the yearly question waits for its answer. */
  static final Duration WAITS = Duration.ofDays(30);

  private static final int A_CALL = 1000;

  /** Mails of one call; the next call follows through the queue, so that nothing runs in bursts. */
  private static final int MAILS_A_CALL = 25;

  /**
   * Where a call ended.
   *
   * @param left how many mails may still leave today
   */
  record Next(String after, int left) {}

  Optional<Next> run(Club club, Next from) {
    Iterator<Standing> all = standings.all(club.id(), from.after()).iterator();
    String after = from.after();
    int mails = 0;
    for (int i = 0; i < A_CALL && all.hasNext(); i++) {
      if (mails == MAILS_A_CALL || mails == from.left()) {
        break;
      }
      Standing standing = all.next();
      mails += keep(club, standing) ? 1 : 0;
      after = standing.member().id();
    }
    int left = from.left() - mails;
    return all.hasNext() && left > 0 ? Optional.of(new Next(after, left)) : Optional.empty();
  }

  /** Whether it took a mail. */
  private boolean keep(Club club, Standing standing) {
    if (standing.voiding()) { // the request that began it failed half-way
      withdrawal.finish(club.id(), standing.member().id());
    }
    if (standing.member().state() != Member.State.ACTIVE) {
      return false;
    }
    Instant now = clock.instant();
    Instant asked = standing.asked();
    if (asked != null) {
      if (!now.isBefore(asked.plus(WAITS))) {
        goodbye(standing.member(), asked, now);
      }
      return false;
    }
    Instant paused = standing.member().paused();
    if (paused != null && now.isBefore(paused)) {
      return false; // who wants no mail now is asked when the pause is over
    }
    if (club.rules().yearlyQuestion() && !now.isBefore(year(standing.settled()))) {
      return send(club, standing, Standings.Mail.QUESTION);
    }
    return bored(club, standing) && send(club, standing, Standings.Mail.WIN_BACK);
  }

  private void goodbye(Member member, Instant asked, Instant now) {
    if (stays.unanswered(member, asked, now)) {
      withdrawal.finish(member.club(), member.id());
    }
  }

  private static boolean bored(Club club, Standing standing) {
    int after = club.rules().winBackAfter();
    return after > 0
        && standing.unclicked() >= after
        && standing.wonBack() == null
        && standing.member().tracking() == Member.Tracking.PERSONAL;
  }

  private static Instant year(Instant from) {
    return from.atOffset(ZoneOffset.UTC).plusYears(1).toInstant();
  }

  /** Sent first, then written down: who was not asked is never told goodbye. */
  private boolean send(Club club, Standing standing, Standings.Mail mail) {
    Member member = standing.member();
    if (!standings.begin(member, mail, clock.instant())) {
      return false;
    }
    Letter letter = letter(club, standing, mail);
    try {
      mails.send(
          club,
          member,
          new SingleMails.Mail(
              member.email(),
              letter.subject(),
              letter.html(),
              letter.text(),
              links.unsubscribe(member)));
      standings.sent(member, mail, clock.instant());
    } catch (SdkException e) { // tomorrow again; the others shall not wait for this one
      Log.error("lifecycle-mail-failed", e, Map.of("club", club.id(), "member", member.id()));
    }
    return true;
  }

  private Letter letter(Club club, Standing standing, Standings.Mail mail) {
    Member member = standing.member();
    String leave = links.unsubscribe(member);
    return switch (mail) {
      case QUESTION ->
          LifecycleLetters.stay(
              member.language(), club.name(), member.name(), links.stay(member), leave);
      case WIN_BACK ->
          LifecycleLetters.winBack(
              member.language(),
              club.name(),
              member.name(),
              standing.unclicked(),
              links.preferences(member),
              leave);
    };
  }
}
