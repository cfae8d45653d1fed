@NullMarked
package agora.members.memberships;

import org.jspecify.annotations.NullMarked;
