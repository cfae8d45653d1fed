/**
 * Whether a deployed stack does what it is for: one citizen and one member of staff, in a club of
 * their own. No monitoring, and nothing of it is deployed.
 */
@NullMarked
package agora.smoke;

import org.jspecify.annotations.NullMarked;
