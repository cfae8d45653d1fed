/**
 * How a membership begins, changes and ends: by a sign-up, an import, a choice, a new address, a
 * goodbye, a mailbox that refuses or no answer. Each step is one transaction with its evidence,
 * made anew where another was first. What only reads members or writes down where one stands is
 * here too, since all share the member's row. How long a sign-up waits for its confirmation is said
 * here; what else is due when, {@code agora.members.due} says.
 */
@NullMarked
package agora.members.memberships;

import org.jspecify.annotations.NullMarked;
