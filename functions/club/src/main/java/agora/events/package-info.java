@NullMarked
package agora.events;

import org.jspecify.annotations.NullMarked;
