/**
 * Where memberships and evidence wait until something is due, oldest first: an index of the Members
 * table, and rows of the Consents table. A queue says "look", not what is found then, which is
 * {@code agora.members.due}'s to tell.
 */
@NullMarked
package agora.members.queues;

import org.jspecify.annotations.NullMarked;
