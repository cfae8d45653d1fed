@NullMarked
package agora.pages;

import org.jspecify.annotations.NullMarked;
