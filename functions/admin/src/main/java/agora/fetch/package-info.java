/**
 * The pages of others, fetched from the server for staff: what an address leads to, and whether it
 * leads anywhere, also for all links of an issue. Of all that a network holds it reaches the public
 * web alone. What a page says is read in {@code agora.proposals} and {@code agora.books}.
 */
@NullMarked
package agora.fetch;

import org.jspecify.annotations.NullMarked;
