/**
 * Ticket codes for members, and places of what an issue gives away. Each code and each place is a
 * slot: a row that is free or some member's, and is claimed in one transaction, so that none is
 * anybody's twice and no member has two. When members may unlock is the event's ({@code
 * agora.events.Sale}); the library's shop sells the tickets, and nothing here knows it.
 */
@NullMarked
package agora.tickets;

import org.jspecify.annotations.NullMarked;
