package agora.members.memberships;

import agora.clubs.Language;
import agora.members.Member;
import agora.members.consents.For;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a member has chosen, checked already.
 *
 * @param name as the member gives it; null for none
 * @param topics ids of the club's topics
 * @param paused until when nothing is sent; null for no pause
 */
@For
public record Choices(
    @Nullable String name,
    Language language,
    List<String> topics,
    Member.Tracking tracking,
    Member.Frequency frequency,
    @Nullable Instant paused,
    boolean panel) {

  /** A pause is a year at most: longer ones are better left to the yearly question. */
  public static final int LONGEST_PAUSE_DAYS = 366;

  /** What stands for a member now. */
  public static Choices of(Member member) {
    return new Choices(
        member.name(),
        member.language(),
        member.topics(),
        member.tracking(),
        member.frequency(),
        member.paused(),
        member.panel());
  }
}
