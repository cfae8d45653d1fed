@NullMarked
package agora.edge.lambda;

import org.jspecify.annotations.NullMarked;
