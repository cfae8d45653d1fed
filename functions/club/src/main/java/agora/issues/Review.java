package agora.issues;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far the writer and the one who approves are with an issue.
 *
 * @param by who asked, sent it back, approved, or took something of that back
 * @param message what was said with it; empty for nothing
 * @param asked who asked last, to be told the answer; empty where nobody did
 * @param seen the issue as whoever approves saw it last; null where they never did
 */
public record Review(
    State state, String by, Instant at, String message, String asked, @Nullable Issue seen) {

  /** What was last said. */
  public enum State {
    ASKED,
    /** Whoever asked took it back before it was answered. */
    TAKEN_BACK,
    RETURNED,
    APPROVED,
    /** The approval was taken back before the issue left. */
    WITHDRAWN
  }
}
