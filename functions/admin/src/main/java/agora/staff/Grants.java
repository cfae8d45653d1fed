package agora.staff;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;

/**
 * What somebody may do: the groups of the pool, of which {@code writer} is for all clubs and {@code
 * writer@her-er-debat} for that club alone.
 */
public record Grants(Set<String> groups) {

  /** Of whoever the account lets call the function itself. */
  static final Grants EVERYTHING = new Grants(Set.of(Role.ADMIN.word()));

  public Grants(Collection<String> groups) {
    this(Set.copyOf(groups));
  }

  /**
   * The groups of a verified token, as an HTTP API hands on a claim that is a list: in brackets,
   * with a space between them.
   */
  static Grants ofClaim(String claim) {
    String list = claim.strip().replaceFirst("^\\[", "").replaceFirst("]$", "");
    return new Grants(
        Arrays.stream(list.split("[\\s,]+")).filter(each -> !each.isEmpty()).toList());
  }

  /** Whether somebody has a role in a club, or in all of them where it is empty. */
  public boolean has(Role role, String club) {
    return groups.contains(role.word())
        || (!club.isEmpty() && groups.contains(role.word() + "@" + club));
  }

  /** The roles that somebody has in a club, or in all of them where it is empty. */
  public Set<Role> in(String club) {
    Set<Role> roles = EnumSet.noneOf(Role.class);
    Arrays.stream(Role.values()).filter(role -> has(role, club)).forEach(roles::add);
    return roles;
  }

  /** Whether somebody has one of the roles in a club; an admin has them all. */
  public boolean hasOneOf(Collection<Role> roles, String club) {
    return has(Role.ADMIN, club) || roles.stream().anyMatch(role -> has(role, club));
  }

  /** Whether somebody has a role in some club at least. */
  boolean hasSomewhere(Role role) {
    return groups.stream()
        .anyMatch(group -> group.equals(role.word()) || group.startsWith(role.word() + "@"));
  }
}
