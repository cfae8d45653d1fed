/**
 * Clubs that are played at the start, so that there is something to look at. They are played by the
 * functions' own routes and commands, as people would; nothing is written past them.
 */
@NullMarked
package agora.local.demo;

import org.jspecify.annotations.NullMarked;
