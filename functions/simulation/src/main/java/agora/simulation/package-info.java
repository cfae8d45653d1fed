@NullMarked
package agora.simulation;

import org.jspecify.annotations.NullMarked;
