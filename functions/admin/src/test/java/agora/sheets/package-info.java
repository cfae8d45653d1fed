@NullMarked
package agora.sheets;

import org.jspecify.annotations.NullMarked;
