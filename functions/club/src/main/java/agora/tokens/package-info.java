/**
 * Secrets in links: tokens that are signed for one purpose and one subject, the keys that sign
 * them, keyed hashes, random ids. It knows no member and no page; what a token opens, its purpose
 * says.
 */
@NullMarked
package agora.tokens;

import org.jspecify.annotations.NullMarked;
