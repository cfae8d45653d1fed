@NullMarked
package agora.kill;

import org.jspecify.annotations.NullMarked;
