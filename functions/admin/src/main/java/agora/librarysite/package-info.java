/**
 * The events that the library's own site tells of, as {@link agora.librarysite.LibrarySite} reads
 * them by the API of the Danish public libraries' CMS. What becomes of them is staff's to say.
 */
@NullMarked
package agora.librarysite;

import org.jspecify.annotations.NullMarked;
