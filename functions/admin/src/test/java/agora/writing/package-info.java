@NullMarked
package agora.writing;

import org.jspecify.annotations.NullMarked;
