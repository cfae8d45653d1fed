package agora.members;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A member of one club.
 *
 * @param id random, the same in every table
 * @param email the address as mails are sent to it
 * @param name as the member gave it; null if not given
 * @param language {@code da} or {@code en}
 * @param topics ids of the club's topics
 * @param source where the sign-up came from: web, poster, desk
 * @param since when the membership was confirmed; null while pending
 */
public record Member(
    String club,
    String id,
    String email,
    @Nullable String name,
    String language,
    List<String> topics,
    Tracking tracking,
    State state,
    String source,
    Instant joined,
    @Nullable Instant since) {

  /** What the member allows us to count of their clicks. */
  public enum Tracking {
    NONE,
    ANONYMOUS,
    PERSONAL
  }

  /** Where the membership stands. Only ACTIVE members are ever mailed an issue. */
  public enum State {
    PENDING,
    ACTIVE,
    LEFT,
    BOUNCED,
    COMPLAINED
  }
}
