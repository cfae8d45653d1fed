@NullMarked
package agora.insights.fold;

import org.jspecify.annotations.NullMarked;
