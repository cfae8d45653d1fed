/**
 * The pages in which staff see and steer their clubs, in Danish: plain forms and links, which need
 * no JavaScript. Every act is a command of the staff; what is shown is read from the domain. Holds
 * no rule of its own.
 */
@NullMarked
package agora.console;

import org.jspecify.annotations.NullMarked;
