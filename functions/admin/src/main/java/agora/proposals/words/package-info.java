/** What a proposed block says besides what was found, a class for each language. */
@NullMarked
package agora.proposals.words;

import org.jspecify.annotations.NullMarked;
