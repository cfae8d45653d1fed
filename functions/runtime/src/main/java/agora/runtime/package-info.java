/** A function's zip in a JVM of its own, under Lambda's own Java client, as on AWS. */
@NullMarked
package agora.runtime;

import org.jspecify.annotations.NullMarked;
