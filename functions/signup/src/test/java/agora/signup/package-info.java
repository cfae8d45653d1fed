@NullMarked
package agora.signup;

import org.jspecify.annotations.NullMarked;
