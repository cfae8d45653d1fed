/**
 * A file that keeps what was done, record by record, so that it can be done again at the next
 * start. It knows nothing of what its records mean, and keeps no index: all of it is read at each
 * start.
 */
@NullMarked
package agora.dynamo.journal;

import org.jspecify.annotations.NullMarked;
