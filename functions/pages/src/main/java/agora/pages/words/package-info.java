/**
 * The sentences of the citizens' pages and mails: an interface for each area, with a class for each
 * language, so that one that is missing does not compile. What consents say, and the words that
 * stand in evidence, are {@code agora.members.consents.Wording}'s, where they have versions.
 */
@NullMarked
package agora.pages.words;

import org.jspecify.annotations.NullMarked;
