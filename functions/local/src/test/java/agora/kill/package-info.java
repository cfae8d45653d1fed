/** A local club whose process is killed while it writes: nothing that was answered is lost. */
@NullMarked
package agora.kill;

import org.jspecify.annotations.NullMarked;
