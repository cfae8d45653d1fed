package agora.lifecycle;

import agora.clubs.Club;
import agora.edge.lambda.Log;
import agora.ids.MemberId;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;

/** Looks at memberships one after another, as many as a call has time for. */
record MembershipWalk(MembershipReview review, InstantSource clock) {

  private static final int A_CALL = 500;

  /** Well within the function's time: the last look may take some seconds. */
  private static final Duration TIME = Duration.ofSeconds(15);

  Call begin() {
    return new Call(clock.instant().plus(TIME));
  }

  /** The looks of one call of the function. */
  final class Call {

    private final Instant ends;
    private int looks;
    private int mailed;

    private Call(Instant ends) {
      this.ends = ends;
    }

    boolean goesOn() {
      return looks < A_CALL && clock.instant().isBefore(ends);
    }

    int mailed() {
      return mailed;
    }

    int looks() {
      return looks;
    }

    /**
     * Looks at a membership. One that fails is logged and stays due: the others shall not wait for
     * it.
     *
     * @return whether nothing more is due of it
     */
    boolean look(Club club, MemberId member, boolean mayMail) {
      looks++;
      try {
        MembershipReview.Reviewed reviewed = review.review(club, member, mayMail);
        mailed += reviewed.mailed() ? 1 : 0;
        return reviewed.settled();
      } catch (RuntimeException e) {
        Log.error("lifecycle-look-failed", e, Map.of("club", club.id(), "member", member));
        return false;
      }
    }
  }
}
