@NullMarked
package agora.tickets;

import org.jspecify.annotations.NullMarked;
