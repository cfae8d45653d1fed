/** What tests of the functions share: stand-ins of AWS, and stores with a guard taken out. */
@NullMarked
package agora.testkit;

import org.jspecify.annotations.NullMarked;
