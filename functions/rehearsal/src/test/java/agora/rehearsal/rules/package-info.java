/**
 * The translated template, read as AWS would read it, for what every stand-in ignores. Each rule
 * stands beside a change that breaks it.
 */
@NullMarked
package agora.rehearsal.rules;

import org.jspecify.annotations.NullMarked;
