@NullMarked
package agora.members;

import org.jspecify.annotations.NullMarked;
