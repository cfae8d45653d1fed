@NullMarked
package agora.clicks;

import org.jspecify.annotations.NullMarked;
