package agora.lifecycle;

import agora.clubs.Club;
import agora.clubs.Clubs;
import agora.members.queues.DueMembers;
import agora.members.queues.DueQueue;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Iterator;
import java.util.Optional;

/**
 * Looks at the members of a club of whom something is due, oldest first: those whose mail is due
 * last, since a day has only so many mails.
 */
record MembersStep(DueMembers due, MembershipWalk looks, Clubs clubs, InstantSource clock) {

  /** Mails of one call; the next call follows through the queue, so that nothing runs in bursts. */
  private static final int MAILS_A_CALL = 25;

  /**
   * Where a call ended.
   *
   * @param after the key of the last member that was looked at; empty for none
   * @param left how many mails may still leave today
   */
  record Next(DueQueue queue, String after, int left) {}

  Optional<Next> run(Club club, Next from) {
    return run(club, from, from.left() > 0 && !clubs.rhythmExceptions(club.id()).closed());
  }

  private Optional<Next> run(Club club, Next from, boolean mailing) {
    boolean mails = mailing && from.left() > 0;
    if (from.queue() == DueQueue.MAIL && !mails) {
      return Optional.empty();
    }
    int most = mails ? Math.min(MAILS_A_CALL, from.left()) : 0;
    MembershipWalk.Call call = looks.begin();
    Instant now = clock.instant();
    Iterator<DueMembers.Entry> all = due.of(club.id(), from.queue(), from.after(), now);
    String after = from.after();
    while (all.hasNext() && call.goesOn() && (call.mailed() < most || !mails)) {
      DueMembers.Entry entry = all.next();
      call.look(club, entry.member(), call.mailed() < most);
      after = entry.key();
    }
    int left = from.left() - call.mailed();
    if (all.hasNext()) {
      return Optional.of(new Next(from.queue(), after, left));
    }
    return from.queue() == DueQueue.MAIL
        ? Optional.empty()
        : run(club, new Next(DueQueue.MAIL, "", left), mailing);
  }
}
