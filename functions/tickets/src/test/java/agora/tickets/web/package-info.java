@NullMarked
package agora.tickets.web;

import org.jspecify.annotations.NullMarked;
