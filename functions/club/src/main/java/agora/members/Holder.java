package agora.members;

import org.jspecify.annotations.Nullable;

/**
 * Who holds an address in a club.
 *
 * @param id the member's id of the address item; null where nobody holds it
 * @param member the member, if it still exists
 * @param erasing whether the member is about to vanish
 */
record Holder(@Nullable String id, @Nullable Member member, boolean erasing) {

  /** The member whose place a new sign-up takes; null where it gets a new id. */
  @Nullable Member reused() {
    return erasing ? null : member;
  }
}
