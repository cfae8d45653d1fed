@NullMarked
package agora.runtime;

import org.jspecify.annotations.NullMarked;
