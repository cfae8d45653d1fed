@NullMarked
package agora.privacy;

import org.jspecify.annotations.NullMarked;
