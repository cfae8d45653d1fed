@NullMarked
package agora.bench.usual;

import org.jspecify.annotations.NullMarked;
