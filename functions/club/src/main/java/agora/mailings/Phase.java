package agora.mailings;

import agora.insights.Counter;
import agora.insights.Counts;

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
      case CANCELLED ->
          head.batches() == 0 && head.reason() == Mailing.Reason.STAFF ? UNDONE : CANCELLED;
    };
  }

  private static boolean isDone(Mailing head, Counts counts) {
    long planned = Math.max(head.planned(), counts.of(Counter.PLANNED));
    return counts.of(Counter.SENT) + counts.of(Counter.MISSING) >= planned;
  }
}
