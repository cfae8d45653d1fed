@NullMarked
package agora.console;

import org.jspecify.annotations.NullMarked;
