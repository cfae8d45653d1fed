/**
 * The library's events: when and where, how their tickets are sold, and which mails go out about
 * them. An approval of those mails is pinned to what they say; the codes that members unlock are
 * {@code agora.tickets}'.
 */
@NullMarked
package agora.events;

import org.jspecify.annotations.NullMarked;
