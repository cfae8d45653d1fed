/**
 * The function that looks after memberships over the years: the yearly question, the win-back,
 * evidence whose term is over, clubs that were closed. It looks at who is due by an index and never
 * at all members; what is due when, {@code agora.members.due.Due} says.
 */
@NullMarked
package agora.lifecycle;

import org.jspecify.annotations.NullMarked;
