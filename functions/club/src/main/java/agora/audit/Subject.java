package agora.audit;

import agora.ids.MemberId;
import org.jspecify.annotations.Nullable;

/**
 * Whose data an act read or changed.
 *
 * @param member the member's id; null where it may be any member's of the club
 */
public record Subject(String club, @Nullable MemberId member) {

  /** All members of a club: who looks at a list is not written down under each name in it. */
  public static Subject everybody(String club) {
    return new Subject(club, null);
  }
}
