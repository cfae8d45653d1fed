package agora.console;

import agora.clubs.Language;
import agora.console.words.StandWords;
import agora.insights.Counts;
import agora.issues.ContentHash;
import agora.issues.Issue;
import agora.issues.IssueCheck;
import agora.issues.Review;
import agora.mailings.Mailing;
import agora.mailings.Phase;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Where an issue stands, from its first word to its last mail. */
public enum IssueState {
  DRAFT("✎"),
  WITH_PANEL("◔"),
  READY("✎"),
  ASKED("◐"),
  RETURNED("↩"),
  APPROVED("✓"),
  WAITING("◷"),
  SENDING("▸"),
  PAUSED("‖"),
  SENT("●"),
  CANCELLED("×"),
  UNDONE("↺");

  private final String sign;

  IssueState(String sign) {
    this.sign = sign;
  }

  /** As staff read it. */
  public String word(Language language) {
    return StandWords.in(language).of(this);
  }

  /** Says the same to the eye, so that it is not said by a colour. */
  public String sign() {
    return sign;
  }

  /** Whether anything has left, or is about to. */
  public boolean leaves() {
    return this == WAITING || this == SENDING || this == PAUSED || this == SENT;
  }

  /** Whether its text can still be changed before anybody gets it. */
  public boolean isOpen() {
    return compareTo(WAITING) < 0 || this == UNDONE;
  }

  /**
   * Of an issue that nobody has had sent.
   *
   * @param check asked for where it matters
   * @param said what writers and approvers said last; null for nothing
   * @param shownToThePanel asked for where it matters
   */
  static IssueState of(
      Issue issue,
      Supplier<IssueCheck> check,
      Review.@Nullable State said,
      BooleanSupplier shownToThePanel) {
    if (ContentHash.isApproved(issue)) {
      return APPROVED;
    }
    if (said == Review.State.RETURNED) {
      return RETURNED;
    }
    if (!check.get().errors().isEmpty()) {
      return DRAFT;
    }
    if (said == Review.State.ASKED) {
      return ASKED;
    }
    return shownToThePanel.getAsBoolean() ? WITH_PANEL : READY;
  }

  /** Of an issue that leaves, or has left. */
  static IssueState of(Mailing mailing, Counts counts) {
    return switch (Phase.of(mailing, counts)) {
      case WAITING -> WAITING;
      case SENDING -> SENDING;
      case PAUSED -> PAUSED;
      case SENT -> SENT;
      case CANCELLED -> CANCELLED;
      case UNDONE -> UNDONE;
    };
  }
}
