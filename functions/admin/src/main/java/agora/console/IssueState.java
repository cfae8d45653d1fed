package agora.console;

import agora.issues.ContentHash;
import agora.issues.Issue;
import agora.issues.IssueCheck;
import agora.mailings.Mailing;
import java.util.Map;

/** Where an issue stands, from its first word to its last mail. */
public enum IssueState {
  DRAFT("Kladde", "✎"),
  WITH_PANEL("Hos panelet", "◔"),
  READY("Til godkendelse", "◐"),
  APPROVED("Godkendt", "✓"),
  WAITING("Sendes om lidt", "◷"),
  SENDING("Sendes", "▸"),
  PAUSED("På pause", "‖"),
  SENT("Sendt", "●"),
  CANCELLED("Annulleret", "×"),
  UNDONE("Fortrudt", "↺");

  private final String word;
  private final String sign;

  IssueState(String word, String sign) {
    this.word = word;
    this.sign = sign;
  }

  /** As staff read it. */
  public String word() {
    return word;
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

  static IssueState of(Issue issue, IssueCheck check, boolean shownToThePanel) {
    if (ContentHash.isApproved(issue)) {
      return APPROVED;
    }
    if (!check.errors().isEmpty()) {
      return DRAFT;
    }
    return shownToThePanel ? WITH_PANEL : READY;
  }

  static IssueState of(Mailing mailing, Map<String, Long> counts) {
    return switch (mailing.state()) {
      case WAITING -> WAITING;
      case PLANNING -> SENDING;
      case PLANNED -> remaining(counts) > 0 ? SENDING : SENT;
      case PAUSED -> PAUSED;
      case CANCELLED -> mailing.batches() == 0 ? UNDONE : CANCELLED;
    };
  }

  /** Those who are still to get it. */
  static long remaining(Map<String, Long> counts) {
    return Math.max(
        0,
        counts.getOrDefault("planned", 0L)
            - counts.getOrDefault("sent", 0L)
            - counts.getOrDefault("missing", 0L)
            - counts.getOrDefault("uncertain", 0L));
  }
}
