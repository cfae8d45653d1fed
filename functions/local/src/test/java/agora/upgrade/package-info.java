/** A club that runs is upgraded: what an earlier version left half done, this one goes on with. */
@NullMarked
package agora.upgrade;

import org.jspecify.annotations.NullMarked;
