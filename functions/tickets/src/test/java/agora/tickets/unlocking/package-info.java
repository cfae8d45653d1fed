@NullMarked
package agora.tickets.unlocking;

import org.jspecify.annotations.NullMarked;
