/**
 * What crosses all tables for a member's sake: everything that is held on them, erasure and its
 * log, taking back what was tracked, what a closed club leaves, the yearly figures of who answers
 * for it. It knows every other store of the domain, and none of them knows it.
 */
@NullMarked
package agora.privacy;

import org.jspecify.annotations.NullMarked;
