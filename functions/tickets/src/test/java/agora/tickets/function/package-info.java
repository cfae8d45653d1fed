@NullMarked
package agora.tickets.function;

import org.jspecify.annotations.NullMarked;
