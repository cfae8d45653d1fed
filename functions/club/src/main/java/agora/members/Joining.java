package agora.members;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What somebody asks for who wants to become a member, checked already.
 *
 * @param topics ids of the club's topics
 * @param source web, poster, desk and so on
 * @param guardian whether a parent or guardian says yes on a child's behalf
 */
public record Joining(
    String club,
    Address address,
    @Nullable String name,
    String language,
    List<String> topics,
    Member.Tracking tracking,
    String source,
    boolean guardian) {

  /** For somebody who joins on their own behalf. */
  public Joining(
      String club,
      Address address,
      @Nullable String name,
      String language,
      List<String> topics,
      Member.Tracking tracking,
      String source) {
    this(club, address, name, language, topics, tracking, source, false);
  }
}
