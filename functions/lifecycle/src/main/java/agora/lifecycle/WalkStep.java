package agora.lifecycle;

import agora.clubs.Club;
import agora.members.consents.Evidence;
import agora.members.consents.EvidenceTerms;
import agora.members.consents.ReducedEvidence;
import agora.members.due.DueWalk;
import agora.members.queues.DueEvidence;
import java.util.Iterator;
import java.util.Optional;

/**
 * Walks once through all of a club's evidence, so that everything waits for its day: after an
 * upgrade from a version that knew no such days, and when the club's rules have moved them.
 */
record WalkStep(DueWalk walk, Evidence evidence, DueEvidence due, MembershipWalk looks) {

  /** Memberships of a club that are walked through a day: a million takes four days. */
  static final int A_DAY = 250_000;

  boolean isDue(Club club) {
    return walk.next(club.id(), club.rules()).isPresent();
  }

  /**
   * Walks on.
   *
   * @param left how many may still be looked at today
   * @return how many there are left then; nothing where it is over for today
   */
  Optional<Integer> run(Club club, int left) {
    String from = walk.next(club.id(), club.rules()).orElse(null);
    if (from == null) {
      return Optional.empty();
    }
    MembershipWalk.Call call = looks.begin();
    Iterator<Evidence.Of> all = evidence.all(club.id(), from);
    String cursor = from;
    while (all.hasNext() && call.goesOn() && call.looks() < left) {
      Evidence.Of each = all.next();
      if (each.member() != null) {
        call.look(club, each.member(), false);
      }
      if (each.reduced() != null) {
        waits(club, each.reduced());
      }
      cursor = each.cursor();
    }
    Optional<String> to = all.hasNext() ? Optional.of(cursor) : Optional.empty();
    boolean first = walk.advance(club.id(), club.rules(), from, to);
    return first && to.isPresent() && left > call.looks()
        ? Optional.of(left - call.looks())
        : Optional.empty();
  }

  private void waits(Club club, ReducedEvidence reduced) {
    due.put(club.id(), reduced.key(), new EvidenceTerms(club.rules()).ends(reduced));
  }
}
