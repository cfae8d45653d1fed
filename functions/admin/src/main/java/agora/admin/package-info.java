/**
 * The function of staff: their commands as JSON, called directly or over HTTP, and the console's
 * pages behind it. It wires what {@code agora.staff}, {@code agora.console} and {@code agora.work}
 * need, and decides nothing itself: roles, audit and results are the commands'.
 */
@NullMarked
package agora.admin;

import org.jspecify.annotations.NullMarked;
