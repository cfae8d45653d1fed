/**
 * Ticket codes for members: slots that are claimed in one transaction, so that no code is anybody's
 * twice and no member has two. When members may unlock is the event's ({@code agora.events.Sale});
 * the library's shop sells the tickets, and nothing here knows it.
 */
@NullMarked
package agora.tickets;

import org.jspecify.annotations.NullMarked;
