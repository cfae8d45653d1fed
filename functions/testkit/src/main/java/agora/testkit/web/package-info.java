/**
 * Who uses the pages behind mails' links in tests: people with a browser, and mail scanners that
 * press everything. In no zip, and no test of its own.
 */
@NullMarked
package agora.testkit.web;

import org.jspecify.annotations.NullMarked;
