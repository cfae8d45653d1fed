/** What each function asks of AWS in all tests, against what its role allows. */
@NullMarked
package agora.rehearsal.permissions;

import org.jspecify.annotations.NullMarked;
