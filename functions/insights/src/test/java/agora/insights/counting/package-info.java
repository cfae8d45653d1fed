@NullMarked
package agora.insights.counting;

import org.jspecify.annotations.NullMarked;
