@NullMarked
package agora.consents;

import org.jspecify.annotations.NullMarked;
