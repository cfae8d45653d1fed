/**
 * The issues of a club, from the idea to the frozen text that left: drafts and their checks,
 * approvals that are pinned to what was read, corrections, earlier versions. It says when an issue
 * leaves and what it is; how it is drawn is {@code agora.compose}'s, and who is sent it {@code
 * agora.newsletter.sources}'.
 */
@NullMarked
package agora.issues;

import org.jspecify.annotations.NullMarked;
