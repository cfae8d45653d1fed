/** The whole club on one machine, as template.yaml says. Never part of a deployed function. */
@NullMarked
package agora.local;

import org.jspecify.annotations.NullMarked;
