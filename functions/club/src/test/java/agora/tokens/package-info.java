@NullMarked
package agora.tokens;

import org.jspecify.annotations.NullMarked;
