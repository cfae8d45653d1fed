@NullMarked
package agora.insights;

import org.jspecify.annotations.NullMarked;
