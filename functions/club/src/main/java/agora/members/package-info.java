/**
 * A member of a club: what is known of one, which address and which name one may have, and how one
 * is greeted. Those who asked to read issues before they are approved are their club's reader
 * panel. Nothing is stored here. What a member said yes to is in {@code consents}, whose an address
 * is in {@code addresses}, how a membership begins, changes and ends in {@code memberships}, what
 * is due of it when in {@code due}, which waits in {@code queues}; the links in a member's mails
 * are in {@code links}, and how many mails there may be in {@code limits}. What a member leaves in
 * other tables is {@code agora.privacy}'s to find; no mail is written and no page drawn here.
 */
@NullMarked
package agora.members;

import org.jspecify.annotations.NullMarked;
