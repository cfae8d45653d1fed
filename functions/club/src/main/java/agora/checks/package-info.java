/** What is wrong with something that staff wrote, said field by field. */
@NullMarked
package agora.checks;

import org.jspecify.annotations.NullMarked;
