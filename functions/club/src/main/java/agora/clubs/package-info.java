/**
 * The library and its clubs: who answers for them, what each is called and about, its rhythm, its
 * languages, its rules. Days and times are written here for all others. It knows neither members
 * nor issues, which have packages of their own.
 */
@NullMarked
package agora.clubs;

import org.jspecify.annotations.NullMarked;
