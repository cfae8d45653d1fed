@NullMarked
package agora.staff.words;

import org.jspecify.annotations.NullMarked;
