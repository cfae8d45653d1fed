/**
 * What the forms of sign-up and preferences answer where something is wrong in them, in each
 * language. What the pages say is {@code agora.pages.words}'s.
 */
@NullMarked
package agora.signup.words;

import org.jspecify.annotations.NullMarked;
