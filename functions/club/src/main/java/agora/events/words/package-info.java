/**
 * What a mail and a page say of an event besides what staff wrote, a class for each language: one
 * that is missing does not compile. Days and times are {@code agora.clubs.Times}'s.
 */
@NullMarked
package agora.events.words;

import org.jspecify.annotations.NullMarked;
