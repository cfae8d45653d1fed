/**
 * What staff can have done: each act is a command with its fields, the roles that may give it and a
 * result of its own type. JSON and pages are views of the same results. Holds no page and reads no
 * event of Lambda; {@code agora.admin} alone knows it.
 */
@NullMarked
package agora.staff;

import org.jspecify.annotations.NullMarked;
