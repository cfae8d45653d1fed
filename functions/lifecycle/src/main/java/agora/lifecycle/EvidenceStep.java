package agora.lifecycle;

import agora.clubs.Club;
import agora.ids.MemberId;
import agora.members.consents.Evidence;
import agora.members.consents.EvidenceTerms;
import agora.members.consents.ReducedEvidence;
import agora.members.queues.DueEvidence;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Iterator;
import java.util.Optional;

/** Looks at the evidence of a club whose time has come, oldest first, and ends what has served. */
record EvidenceStep(
    DueEvidence due,
    Evidence evidence,
    EndOfEvidence end,
    MembershipWalk looks,
    InstantSource clock) {

  /**
   * Looks at the next evidence.
   *
   * @param after where the last call ended; empty for the first
   * @return where this one ended; nothing if there is no more
   */
  Optional<String> run(Club club, String after) {
    MembershipWalk.Call call = looks.begin();
    Iterator<DueEvidence.Entry> all = due.of(club.id(), after, clock.instant());
    String cursor = after;
    while (all.hasNext() && call.goesOn()) {
      DueEvidence.Entry entry = all.next();
      if (ReducedEvidence.isKey(entry.of())
          ? reduced(club, entry)
          : call.look(club, MemberId.of(entry.of()), false)) {
        due.remove(entry);
      }
      cursor = entry.key();
    }
    return all.hasNext() ? Optional.of(cursor) : Optional.empty();
  }

  private boolean reduced(Club club, DueEvidence.Entry entry) {
    evidence.reducedAt(club.id(), entry.of()).ifPresent(reduced -> end(club, reduced));
    return true;
  }

  /** Another look is written down where the club's terms became longer meanwhile. */
  private void end(Club club, ReducedEvidence reduced) {
    Instant ends = new EvidenceTerms(club.rules()).ends(reduced);
    if (clock.instant().isBefore(ends)) {
      due.put(club.id(), reduced.key(), ends);
    } else {
      end.remove(reduced);
    }
  }
}
