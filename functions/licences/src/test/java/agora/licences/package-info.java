/**
 * The licences of everything that Agora is built of, tested with and shipped with: read where each
 * package declares its own, and refused where it isn't open source. It gives no legal advice on how
 * licences go together, and does not judge Agora's own.
 */
@NullMarked
package agora.licences;

import org.jspecify.annotations.NullMarked;
