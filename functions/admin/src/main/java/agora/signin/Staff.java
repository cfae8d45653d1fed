package agora.signin;

import agora.staff.Grants;
import org.jspecify.annotations.Nullable;

/**
 * Somebody of the staff who is signed in.
 *
 * @param name the mail address
 * @param act what every form of theirs carries: another site can't know it
 * @param note what this page says, once; null for nothing
 */
public record Staff(
    String name, Grants grants, String act, @Nullable String note, StaffSession session) {}
