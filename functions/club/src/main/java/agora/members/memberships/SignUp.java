package agora.members.memberships;

import agora.clubs.Language;
import agora.members.Address;
import agora.members.Member;
import agora.members.consents.Shown;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What somebody asks for who wants to become a member, checked already.
 *
 * @param language the one that the club will write in
 * @param topics ids of the club's topics that a yes is asked for
 * @param tracking what was chosen; null where nothing was
 * @param usual what holds for their clicks until they choose
 * @param source web, poster, desk and so on
 * @param guardian whether a parent or guardian says yes on a child's behalf
 * @param shown where the words stood that they said yes to
 */
public record SignUp(
    String club,
    Address address,
    @Nullable String name,
    Language language,
    List<String> topics,
    Member.@Nullable Tracking tracking,
    Member.Tracking usual,
    String source,
    boolean guardian,
    Shown shown) {}
