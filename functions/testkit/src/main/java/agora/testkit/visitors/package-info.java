/**
 * Who uses the pages in tests: people with a browser, mail scanners that press everything, and the
 * machine's own Chromium. In no zip, and no test of its own.
 */
@NullMarked
package agora.testkit.visitors;

import org.jspecify.annotations.NullMarked;
