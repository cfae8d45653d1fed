@NullMarked
package agora.stack;

import org.jspecify.annotations.NullMarked;
