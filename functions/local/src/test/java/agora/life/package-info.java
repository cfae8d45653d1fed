@NullMarked
package agora.life;

import org.jspecify.annotations.NullMarked;
