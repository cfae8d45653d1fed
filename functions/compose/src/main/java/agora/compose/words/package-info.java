/**
 * What stands around the blocks of an issue's mail, and in the frame of every mail, in each
 * language. What staff write stands in none of it.
 */
@NullMarked
package agora.compose.words;

import org.jspecify.annotations.NullMarked;
