package agora.members;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What somebody asks for who wants to become a member, checked already.
 *
 * @param topics ids of the club's topics
 * @param source web, poster, desk and so on
 */
public record Joining(
    String club,
    Address address,
    @Nullable String name,
    String language,
    List<String> topics,
    Member.Tracking tracking,
    String source) {}
