@NullMarked
package agora.clicks.redirecting;

import org.jspecify.annotations.NullMarked;
