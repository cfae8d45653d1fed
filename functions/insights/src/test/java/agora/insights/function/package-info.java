@NullMarked
package agora.insights.function;

import org.jspecify.annotations.NullMarked;
