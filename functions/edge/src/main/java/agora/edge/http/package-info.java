@NullMarked
package agora.edge.http;

import org.jspecify.annotations.NullMarked;
