@NullMarked
package agora.books;

import org.jspecify.annotations.NullMarked;
