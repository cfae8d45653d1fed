package agora.mailings;

import agora.insights.Counter;
import agora.insights.Counts;
import java.time.Instant;
import java.util.Optional;

/** Where a mailing stands, as people say it. */
public enum Phase {
  /** It leaves within minutes, and can still be undone. */
  WAITING,
  SENDING,
  PAUSED,
  /** SES took every mail that could be sent. */
  SENT,
  /** It was stopped on its way, or could not leave. */
  CANCELLED,
  /** Staff regretted it before anything had left. */
  UNDONE;

  /**
   * What a head and its counters say.
   *
   * @param counts the mailing's, as {@link agora.insights.Stats} has them; they follow within
   *     seconds
   */
  public static Phase of(Mailing head, Counts counts) {
    return switch (head.state()) {
      case WAITING -> WAITING;
      case PLANNING -> SENDING;
      case PLANNED -> isDone(head, counts) ? SENT : SENDING;
      case PAUSED -> PAUSED;
      case CANCELLED -> isUndone(head) ? UNDONE : CANCELLED;
    };
  }

  /** Whether staff regretted a mailing before anything had left; its counters don't matter then. */
  public static boolean isUndone(Mailing head) {
    return head.state() == Mailing.State.CANCELLED
        && head.batches() == 0
        && head.reason() == Mailing.Reason.STAFF;
  }

  /**
   * Whether a mailing was undone, and what it sends was approved since: it then leaves by itself
   * again, as if it had never been sent off.
   *
   * @param approved when what it sends was approved as it stands; empty where it isn't
   */
  public static boolean isAnew(Mailing head, Optional<Instant> approved) {
    Instant undone = head.cancelledAt();
    return isUndone(head) && undone != null && approved.filter(undone::isBefore).isPresent();
  }

  private static boolean isDone(Mailing head, Counts counts) {
    long planned = Math.max(head.planned(), counts.of(Counter.PLANNED));
    return counts.of(Counter.SENT) + counts.of(Counter.MISSING) >= planned;
  }
}
