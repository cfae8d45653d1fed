@NullMarked
package agora.house;

import org.jspecify.annotations.NullMarked;
