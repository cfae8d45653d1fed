@NullMarked
package agora.newsletter;

import org.jspecify.annotations.NullMarked;
