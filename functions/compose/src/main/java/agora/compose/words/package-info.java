/**
 * The sentences of mails, a class for each language: one that is missing does not compile. What
 * staff write stands in none of them.
 */
@NullMarked
package agora.compose.words;

import org.jspecify.annotations.NullMarked;
