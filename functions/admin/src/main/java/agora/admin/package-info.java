/** The function of staff: their commands as JSON, called directly or over HTTP. */
@NullMarked
package agora.admin;

import org.jspecify.annotations.NullMarked;
