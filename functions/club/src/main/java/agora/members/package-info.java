/**
 * The members of clubs: how a membership begins, changes and ends, with the evidence of each
 * consent, what is due of it by the club's rules, and the limits on mails. Each step is one
 * transaction with its evidence, which is never changed. What a member leaves in other tables is
 * {@code agora.privacy}'s to find; no mail is written and no page drawn here.
 */
@NullMarked
package agora.members;

import org.jspecify.annotations.NullMarked;
