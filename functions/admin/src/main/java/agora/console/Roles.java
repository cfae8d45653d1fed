package agora.console;

import agora.staff.Role;
import java.util.Set;

/** The roles in words. */
final class Roles {

  private Roles() {}

  /** What is said of who has it. */
  static String word(Role role) {
    return switch (role) {
      case ADMIN -> "må alt";
      case WRITER -> "skriver";
      case APPROVER -> "godkender";
      case DESK -> "betjener medlemmer";
    };
  }

  /** Who may do something, in a sentence that says whom to ask. */
  static String whoMay(Set<Role> roles) {
    return roles.contains(Role.WRITER)
        ? "Det kan den, der skriver eller må alt."
        : roles.contains(Role.APPROVER)
            ? "Det kan den, der godkender eller må alt."
            : roles.contains(Role.DESK)
                ? "Det kan den, der betjener medlemmer eller må alt."
                : "Det kan kun den, der må alt.";
  }
}
