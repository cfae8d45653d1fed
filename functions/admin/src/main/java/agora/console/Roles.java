package agora.console;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** The roles in words. */
final class Roles {

  static final Map<String, String> ALL = new LinkedHashMap<>();

  static {
    ALL.put("admin", "må alt");
    ALL.put("writer", "skriver");
    ALL.put("approver", "godkender");
    ALL.put("desk", "betjener medlemmer");
  }

  static final Set<String> EVERYBODY = Set.copyOf(ALL.keySet());

  private Roles() {}

  /** Who may do something, in a sentence that says whom to ask. */
  static String whoMay(Set<String> roles) {
    return roles.contains("writer")
        ? "Det kan den, der skriver eller må alt."
        : roles.contains("approver")
            ? "Det kan den, der godkender eller må alt."
            : roles.contains("desk")
                ? "Det kan den, der betjener medlemmer eller må alt."
                : "Det kan kun den, der må alt.";
  }
}
