package agora.staff;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a command is called, who may give it and what it reads. Validation, rights, help and forms
 * are made of it.
 *
 * @param name as it stands in the field {@code command}; it never changes
 * @param roles who may give it; an admin always may
 * @param scope where they must have the role
 * @param fields in the order in which staff fill them in; no others are taken
 * @param ofDeleted whether it may be given on a club that is deleted: it reads what is kept then,
 *     or helps those whose data that is
 */
public record CommandSpec(
    String name, Set<Role> roles, Scope scope, List<Field> fields, boolean ofDeleted) {

  boolean has(String field) {
    return fields.stream().anyMatch(each -> each.name().equals(field));
  }

  static CommandSpec of(String name, Role role, Field... fields) {
    return of(name, EnumSet.of(role, Role.ADMIN), fields);
  }

  static CommandSpec of(String name, Set<Role> roles, Field... fields) {
    CommandSpec about = new CommandSpec(name, roles, Scope.ALL, List.of(fields), false);
    return about.has(Scope.CLUB.field()) ? about.within(Scope.CLUB) : about;
  }

  /** The same, for whoever has the role elsewhere. */
  CommandSpec within(Scope scope) {
    return new CommandSpec(name, roles, scope, fields, ofDeleted);
  }

  /** The same, which is taken on a club that is deleted too. */
  CommandSpec evenIfDeleted() {
    return new CommandSpec(name, roles, scope, fields, true);
  }

  /**
   * Whether somebody may give the command.
   *
   * @param club the club that it names; empty for none
   */
  public boolean allows(Grants grants, String club) {
    return roleOf(grants, club).isPresent();
  }

  /** The role that lets somebody give it, of several the one that may least; empty for none. */
  Optional<Role> roleOf(Grants grants, String club) {
    return roles.stream()
        .sorted()
        .filter(
            role ->
                switch (scope) {
                  case CLUB, ITSELF -> grants.has(role, club);
                  case ALL, OVERALL -> grants.has(role, "");
                  case OWN -> grants.hasSomewhere(role);
                })
        .findFirst();
  }
}
