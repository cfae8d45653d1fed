/** Tests of the journal, which take it by force, byte by byte and disk by disk. */
@NullMarked
package agora.dynamo.journal;

import org.jspecify.annotations.NullMarked;
