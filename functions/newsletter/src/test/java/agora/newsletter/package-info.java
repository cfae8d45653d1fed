/** What the functions that send to many do, through their handlers. */
@NullMarked
package agora.newsletter;

import org.jspecify.annotations.NullMarked;
