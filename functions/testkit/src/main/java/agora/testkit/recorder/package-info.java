/**
 * What functions ask of AWS while tests run: the measure of their policies. It changes no call, and
 * is in no zip.
 */
@NullMarked
package agora.testkit.recorder;

import org.jspecify.annotations.NullMarked;
