/**
 * What staff can have done: each act is a command with its fields, the roles that may give it and a
 * result of its own type. JSON ({@code agora.admin}) and pages ({@code agora.console}) are views of
 * the same results. Holds no page and reads no event of Lambda.
 */
@NullMarked
package agora.staff;

import org.jspecify.annotations.NullMarked;
