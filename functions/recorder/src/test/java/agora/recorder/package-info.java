@NullMarked
package agora.recorder;

import org.jspecify.annotations.NullMarked;
