@NullMarked
package agora.clubs;

import org.jspecify.annotations.NullMarked;
