/**
 * Books by their numbers, from the catalogues that libraries have. Covers are told of, and never
 * taken: who may show them is for each library to say.
 */
@NullMarked
package agora.books;

import org.jspecify.annotations.NullMarked;
