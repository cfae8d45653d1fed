/**
 * What staff type and paste, as Markdown: the one form in which texts are kept. Knows no issue and
 * no page.
 */
@NullMarked
package agora.writing;

import org.jspecify.annotations.NullMarked;
