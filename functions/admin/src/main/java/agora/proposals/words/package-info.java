/**
 * What a proposed block says besides what was found, a class for each language. What was found
 * stands as it was found.
 */
@NullMarked
package agora.proposals.words;

import org.jspecify.annotations.NullMarked;
