@NullMarked
package agora.local;

import org.jspecify.annotations.NullMarked;
