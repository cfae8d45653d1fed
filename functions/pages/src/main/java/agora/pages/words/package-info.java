/**
 * The sentences of the citizens' pages and single mails. As in every package called {@code words},
 * there is a sealed interface for each area with a class for each language, so that a sentence that
 * is missing does not compile. What consents say is in {@code agora.members.words}, and has
 * versions.
 */
@NullMarked
package agora.pages.words;

import org.jspecify.annotations.NullMarked;
