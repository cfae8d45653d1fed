/**
 * What a mail and a page say of an event besides what staff wrote, in each language. Days and times
 * are {@code agora.clubs.Times}'s.
 */
@NullMarked
package agora.events.words;

import org.jspecify.annotations.NullMarked;
