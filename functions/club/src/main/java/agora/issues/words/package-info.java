/**
 * What writers write that tells readers nothing, a class for each language. It is looked for in
 * texts, and said by nobody.
 */
@NullMarked
package agora.issues.words;

import org.jspecify.annotations.NullMarked;
