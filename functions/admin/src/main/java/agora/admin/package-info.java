@NullMarked
package agora.admin;

import org.jspecify.annotations.NullMarked;
