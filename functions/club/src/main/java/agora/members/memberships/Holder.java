package agora.members.memberships;

import agora.ids.MemberId;
import agora.members.Member;
import agora.members.addresses.HolderRow;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who holds an address in a club.
 *
 * @param row that the address is somebody's; null where it is nobody's
 * @param member whose it is, if the member still exists
 */
record Holder(@Nullable HolderRow row, @Nullable MemberRow member) {

  /** The member, if it still exists; also one that is about to vanish. */
  @Nullable Member held() {
    return member == null ? null : member.member();
  }

  /**
   * The asking whose place a new one takes, since no membership came of it yet; null where the new
   * one gets an id of its own.
   */
  @Nullable MemberRow reused() {
    return member == null || member.erasing() != null || member.standing().ended() ? null : member;
  }

  /** When the next fact of this address's asking is. */
  Instant next(Instant now) {
    MemberRow reused = reused();
    return reused == null ? now : reused.lastFact().next(now);
  }

  /** Ids of the address's memberships that ended, oldest first. */
  List<MemberId> ended() {
    if (member == null || member.erasing() != null) {
      return List.of();
    }
    List<MemberId> ended = new ArrayList<>(member.earlier());
    if (member.standing().ended()) {
      ended.add(member.member().id());
    }
    return ended;
  }
}
