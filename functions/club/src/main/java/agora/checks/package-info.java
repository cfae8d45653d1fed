/**
 * What can be wrong with something that somebody wrote, said field by field: faults as types, and
 * the checks of texts, addresses and numbers that find them. It holds no sentence, since those are
 * a language's, and knows nothing of what is being checked.
 */
@NullMarked
package agora.checks;

import org.jspecify.annotations.NullMarked;
