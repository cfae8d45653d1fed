@NullMarked
package agora.edge.web;

import org.jspecify.annotations.NullMarked;
