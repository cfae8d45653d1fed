@NullMarked
package agora.fetch;

import org.jspecify.annotations.NullMarked;
