/**
 * What the rows of imported files mean: members of a former system, those whom it no longer mailed,
 * and ticket codes. Each row is answered by its number, and by a reason where it isn't taken; the
 * reason's words are in {@code agora.staff.words}. How files are read is in {@code agora.sheets};
 * how long ones are worked through, in {@code agora.work}.
 */
@NullMarked
package agora.imports;

import org.jspecify.annotations.NullMarked;
