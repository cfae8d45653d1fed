/** What writers write that tells readers nothing, a class for each language. */
@NullMarked
package agora.issues.words;

import org.jspecify.annotations.NullMarked;
