@NullMarked
package agora.members.consents;

import org.jspecify.annotations.NullMarked;
