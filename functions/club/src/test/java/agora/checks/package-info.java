@NullMarked
package agora.checks;

import org.jspecify.annotations.NullMarked;
