/** A function that the tests of local pack into a zip. */
@NullMarked
package agora.probe;

import org.jspecify.annotations.NullMarked;
