@NullMarked
package agora.mailings;

import org.jspecify.annotations.NullMarked;
