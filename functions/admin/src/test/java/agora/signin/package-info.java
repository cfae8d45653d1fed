@NullMarked
package agora.signin;

import org.jspecify.annotations.NullMarked;
