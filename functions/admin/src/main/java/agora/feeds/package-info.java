/**
 * The events that the library's own site tells of, as {@link agora.feeds.EventFeed} reads them by
 * the API of the Danish public libraries' CMS. What becomes of them is staff's to say.
 */
@NullMarked
package agora.feeds;

import org.jspecify.annotations.NullMarked;
