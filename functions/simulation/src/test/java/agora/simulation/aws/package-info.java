@NullMarked
package agora.simulation.aws;

import org.jspecify.annotations.NullMarked;
