@NullMarked
package agora.compose;

import org.jspecify.annotations.NullMarked;
