/**
 * How members are addressed, a class for each language. What they consent to has versions, and
 * stands in {@code agora.members.consents.Wording}.
 */
@NullMarked
package agora.members.words;

import org.jspecify.annotations.NullMarked;
