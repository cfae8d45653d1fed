@NullMarked
package agora.browser;

import org.jspecify.annotations.NullMarked;
