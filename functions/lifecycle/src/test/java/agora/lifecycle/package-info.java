@NullMarked
package agora.lifecycle;

import org.jspecify.annotations.NullMarked;
