package agora.signin;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What somebody may do: the groups of the pool, of which {@code writer} is for all clubs and {@code
 * writer@her-er-debat} for that club alone.
 */
public record Grants(Set<String> groups) {

  /** The roles that there are, as the template's groups have them. */
  public static final List<String> ROLES = List.of("writer", "approver", "desk", "admin");

  public Grants(Collection<String> groups) {
    this(Set.copyOf(groups));
  }

  /** Whether somebody has a role in a club. */
  public boolean has(String role, String club) {
    return groups.contains(role) || (!club.isEmpty() && groups.contains(role + "@" + club));
  }

  /** The roles that somebody has in a club, or in all of them where it is empty. */
  public Set<String> in(String club) {
    return ROLES.stream().filter(role -> has(role, club)).collect(Collectors.toUnmodifiableSet());
  }

  /** Whether somebody has one of the roles in a club; an admin has them all. */
  public boolean hasOneOf(Collection<String> roles, String club) {
    return has("admin", club) || roles.stream().anyMatch(role -> has(role, club));
  }
}
