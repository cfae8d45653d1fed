/**
 * Who uses the pages behind mails' links in tests: people with a browser, and mail scanners that
 * press everything.
 */
@NullMarked
package agora.testkit.web;

import org.jspecify.annotations.NullMarked;
