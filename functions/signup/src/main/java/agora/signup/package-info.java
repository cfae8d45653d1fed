/**
 * The function of citizens: the clubs' pages, signing up, confirming, preferences, leaving, one's
 * own data, feeds and the archive. Opening a link changes nothing, and no answer tells whether an
 * address is known. How pages look is {@code agora.pages}'; ticket codes and the yearly question
 * have functions of their own.
 */
@NullMarked
package agora.signup;

import org.jspecify.annotations.NullMarked;
