/**
 * Whose an address is in each club, and where it was stopped in the system that a club had before:
 * rows of the Members table under the address's keyed hash, of which one club has one member at
 * most. The address itself stands with its member alone.
 */
@NullMarked
package agora.members.addresses;

import org.jspecify.annotations.NullMarked;
