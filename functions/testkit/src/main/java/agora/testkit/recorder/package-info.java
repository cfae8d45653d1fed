/** What functions ask of AWS while tests run: the measure of their policies. */
@NullMarked
package agora.testkit.recorder;

import org.jspecify.annotations.NullMarked;
