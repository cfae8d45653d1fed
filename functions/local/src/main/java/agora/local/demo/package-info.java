/** Clubs that are played at the start, so that there is something to look at. */
@NullMarked
package agora.local.demo;

import org.jspecify.annotations.NullMarked;
