@NullMarked
package agora.feedback;

import org.jspecify.annotations.NullMarked;
