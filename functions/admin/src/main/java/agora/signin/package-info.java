/**
 * Who of the staff is signed in: by a code of the pool's managed login, in a session of our own.
 * Knows no page and no command.
 */
@NullMarked
package agora.signin;

import org.jspecify.annotations.NullMarked;
