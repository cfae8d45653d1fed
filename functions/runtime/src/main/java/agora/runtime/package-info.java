/**
 * A function's zip in a JVM of its own, under Lambda's own Java client, as on AWS. For tests,
 * benches and rehearsals; it knows no function, and nothing of it is deployed.
 */
@NullMarked
package agora.runtime;

import org.jspecify.annotations.NullMarked;
