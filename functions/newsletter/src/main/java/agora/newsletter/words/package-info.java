/**
 * What a mailing adds to what staff write, and what staff are mailed of a mailing, in each
 * language. The frame around both is {@code agora.compose.words}'s.
 */
@NullMarked
package agora.newsletter.words;

import org.jspecify.annotations.NullMarked;
