package agora.members;

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

  /** The member whose place a new sign-up takes; null where it gets a new id. */
  @Nullable MemberRow reused() {
    return member == null || member.erasing() != null ? null : member;
  }
}
