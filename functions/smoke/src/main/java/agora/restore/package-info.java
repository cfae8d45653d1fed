/**
 * Brings rows back that a stack has lost, from tables that were restored beside its own. It knows
 * the stack's tables and how they hang together, and nothing of how AWS restores them.
 */
@NullMarked
package agora.restore;

import org.jspecify.annotations.NullMarked;
