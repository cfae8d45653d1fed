/**
 * The sentences that forms of sign-up and preferences answer with, a class for each language: one
 * that is missing does not compile. Those of the pages are {@code agora.pages.words}'s.
 */
@NullMarked
package agora.signup.words;

import org.jspecify.annotations.NullMarked;
