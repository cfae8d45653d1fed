/**
 * What names a member and a mailing in keys, links, messages and logs: two of different kinds
 * cannot change places without the compiler saying so. Knows nothing of what they name, and no
 * store.
 *
 * <p>The ids of clubs, and of what stands under a club's (issues, events, jobs, files), are texts:
 * they come in one order everywhere, the club's first, and nearly always from a {@code Club}, while
 * a type would stand in every address of every template. So are the ids of links, pseudonyms and
 * codes, each of which two or three methods know.
 */
@NullMarked
package agora.ids;

import org.jspecify.annotations.NullMarked;
