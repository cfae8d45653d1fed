/**
 * How members are addressed and what they consent to, a class for each language. The versions of
 * the latter are {@code agora.members.consents.Wording}'s.
 */
@NullMarked
package agora.members.words;

import org.jspecify.annotations.NullMarked;
