/**
 * The function that looks after memberships over the years: the yearly question, the win-back,
 * evidence whose term is over, erasures that broke off, links that never arrived, clubs that were
 * closed. It looks at who is due by an index, and walks through all evidence only where rules have
 * moved its days, a piece a day. What is due when, {@code agora.members.due.Due} says.
 */
@NullMarked
package agora.lifecycle;

import org.jspecify.annotations.NullMarked;
