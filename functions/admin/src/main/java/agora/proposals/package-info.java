/**
 * Blocks that are proposed to whoever writes an issue: from a page that somebody pasted the address
 * of, or from the number of a book. What is proposed stands in no issue before it is saved there.
 * Whole texts are never taken over: they are somebody's.
 */
@NullMarked
package agora.proposals;

import org.jspecify.annotations.NullMarked;
