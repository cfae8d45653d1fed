/**
 * What staff's commands answer, in each language, and what staff are mailed of each other's acts.
 * They stand beside the commands, since no other function says them; what the console's screens say
 * themselves is {@code agora.console.words}'.
 */
@NullMarked
package agora.staff.words;

import org.jspecify.annotations.NullMarked;
