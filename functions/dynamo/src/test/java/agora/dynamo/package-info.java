@NullMarked
package agora.dynamo;

import org.jspecify.annotations.NullMarked;
