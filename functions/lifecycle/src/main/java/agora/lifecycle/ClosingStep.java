package agora.lifecycle;

import agora.clubs.Club;
import agora.clubs.Clubs;
import agora.members.consents.Evidence;
import agora.members.memberships.ClosedClub;
import agora.members.memberships.Members;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Iterator;
import java.util.Optional;

/**
 * Ends the memberships of a club that was closed and not opened again within its time. What is due
 * of them then is what is due of everybody who has left.
 */
record ClosingStep(
    Clubs clubs, Evidence evidence, Members members, ClosedClub closed, InstantSource clock) {

  /** Memberships of one call; the next follows through the queue. */
  private static final int A_CALL = 200;

  /** Daily for so long; weekly afterwards, should anybody have been left over. */
  private static final Duration DAILY = Duration.ofDays(7);

  boolean isDue(Club club) {
    Instant end = clubs.rhythmExceptions(club.id()).membershipsEnd();
    Instant now = clock.instant();
    if (end == null || now.isBefore(end)) {
      return false;
    }
    Duration since = Duration.between(end, now);
    return since.compareTo(DAILY) < 0 || since.toDays() % DAILY.toDays() == 0;
  }

  /**
   * Ends the next memberships.
   *
   * @param after where the last call ended; empty for the first
   * @return where this one ended; nothing if there is no more, or the club is open again
   */
  Optional<String> run(Club club, String after) {
    if (!isDue(club)) {
      return Optional.empty();
    }
    Iterator<Evidence.Of> all = evidence.all(club.id(), after);
    String cursor = after;
    for (int n = 0; n < A_CALL && all.hasNext(); n++) {
      Evidence.Of each = all.next();
      if (each.member() == null) {
        return Optional.empty(); // behind all members
      }
      members
          .find(club.id(), each.member())
          .ifPresent(member -> closed.end(member, clock.instant()));
      cursor = each.cursor();
    }
    return all.hasNext() ? Optional.of(cursor) : Optional.empty();
  }
}
