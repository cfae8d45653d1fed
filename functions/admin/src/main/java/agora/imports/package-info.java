/**
 * What the rows of imported files mean: members of a former system, those whom it no longer mailed,
 * and ticket codes. Each row is answered by its number, and by a reason in Danish where it isn't
 * taken. How files are read is in {@code agora.sheets}; how long ones are worked through, in {@code
 * agora.jobs}.
 */
@NullMarked
package agora.imports;

import org.jspecify.annotations.NullMarked;
