@NullMarked
package agora.issues;

import org.jspecify.annotations.NullMarked;
