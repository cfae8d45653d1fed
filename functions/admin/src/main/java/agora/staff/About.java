package agora.staff;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * What a command is called, who may give it and what it reads. Validation, help and forms are made
 * of it.
 *
 * @param name as it stands in the field {@code command}; it never changes
 * @param roles who may give it; an admin always may
 * @param fields in the order in which staff fill them in; no others are taken
 */
public record About(String name, Set<Role> roles, List<Field> fields) {

  boolean has(String field) {
    return fields.stream().anyMatch(each -> each.name().equals(field));
  }

  static About of(String name, Role role, Field... fields) {
    return new About(name, EnumSet.of(role, Role.ADMIN), List.of(fields));
  }

  static About of(String name, Set<Role> roles, Field... fields) {
    return new About(name, roles, List.of(fields));
  }
}
