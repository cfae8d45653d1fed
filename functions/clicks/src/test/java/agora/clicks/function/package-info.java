@NullMarked
package agora.clicks.function;

import org.jspecify.annotations.NullMarked;
