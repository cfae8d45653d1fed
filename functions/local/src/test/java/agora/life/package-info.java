/**
 * Years of a club in one go, and what its tables then hold: each row is of a kind that the
 * documents tell of, and has its end.
 */
@NullMarked
package agora.life;

import org.jspecify.annotations.NullMarked;
