/**
 * The sentences that a mailing adds to what staff write, a class for each language: one that is
 * missing does not compile. The frame around them is {@code agora.compose.words}'s.
 */
@NullMarked
package agora.newsletter.words;

import org.jspecify.annotations.NullMarked;
