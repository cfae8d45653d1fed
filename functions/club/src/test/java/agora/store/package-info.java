@NullMarked
package agora.store;

import org.jspecify.annotations.NullMarked;
