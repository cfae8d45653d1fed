/**
 * The sentences of staff's answers, a class for each language: one that is missing does not
 * compile. They stand beside the commands, since no other function says them.
 */
@NullMarked
package agora.staff.words;

import org.jspecify.annotations.NullMarked;
