/**
 * What a club's staff are mailed of its mailings, and that they are mailed it once. The sentences
 * are {@code agora.newsletter.words}'.
 */
@NullMarked
package agora.newsletter.notices;

import org.jspecify.annotations.NullMarked;
