/** The deployment, rehearsed: the real template, by the real SAM CLI, to a stand-in of AWS. */
@NullMarked
package agora.rehearsal;

import org.jspecify.annotations.NullMarked;
