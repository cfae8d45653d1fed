@NullMarked
package agora.testkit;

import org.jspecify.annotations.NullMarked;
