@NullMarked
package agora.testkit.recorder;

import org.jspecify.annotations.NullMarked;
