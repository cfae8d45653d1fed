@NullMarked
package agora.staff;

import org.jspecify.annotations.NullMarked;
