/**
 * What tests of the functions share: stand-ins of AWS ({@code agora.testkit.aws}), and stores with
 * a guard taken out. It is in no zip, and knows no function.
 */
@NullMarked
package agora.testkit;

import org.jspecify.annotations.NullMarked;
