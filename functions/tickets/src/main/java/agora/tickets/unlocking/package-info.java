/**
 * The function of the page where a member unlocks a ticket code, or gets one of what is given away.
 * Opening it shows how things stand; a person's press claims. What a claim is, and who gets the
 * last code, {@code agora.tickets} decides.
 */
@NullMarked
package agora.tickets.unlocking;

import org.jspecify.annotations.NullMarked;
