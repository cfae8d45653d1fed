@NullMarked
package agora.clicks.web;

import org.jspecify.annotations.NullMarked;
