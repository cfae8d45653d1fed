@NullMarked
package agora.web;

import org.jspecify.annotations.NullMarked;
