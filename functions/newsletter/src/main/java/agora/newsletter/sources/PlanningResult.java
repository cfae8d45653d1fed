package agora.newsletter.sources;

import java.util.Locale;

/** How far a call of the planner came. */
public enum PlanningResult {
  /** The time in which staff can regret it has not passed. */
  WAITING,
  /** All recipients are in batches, by this call or an earlier one. */
  PLANNED,
  PLANNED_BEFORE,
  /** Another call goes on, this one's own or one that was quicker. */
  CONTINUES,
  PAUSED,
  CANCELLED,
  TOO_LATE,
  CLOSED,
  NONE_APPROVED,
  NOTHING_DUE,
  NOT_APPROVED,
  TOO_LARGE,
  REFUSED_IN_SANDBOX,
  REFUSED_UNALIGNED,
  EVENT_GONE;

  /** As logs and answers have it. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
