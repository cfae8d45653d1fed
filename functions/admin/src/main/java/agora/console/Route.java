package agora.console;

import agora.edge.web.Response;
import agora.staff.Role;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * A page or an act of the console.
 *
 * @param path behind {@code /admin}, with names in braces; {@code {club}} names a club that is
 *     there
 * @param roles one of which somebody must have, in the club or in all
 */
record Route(String method, String path, Set<Role> roles, Function<Visit, Response> handler) {

  static Route get(String path, Set<Role> roles, Function<Visit, Response> handler) {
    return new Route("GET", path, roles, handler);
  }

  static Route post(String path, Set<Role> roles, Function<Visit, Response> handler) {
    return new Route("POST", path, roles, handler);
  }

  /** What the address has in place of the names; empty if it is not this route's. */
  Optional<Map<String, String>> match(String method, List<String> given) {
    List<String> wanted = List.of(path.split("/", -1));
    if (!this.method.equals(method) || wanted.size() != given.size()) {
      return Optional.empty();
    }
    Map<String, String> names = new LinkedHashMap<>();
    for (int i = 0; i < wanted.size(); i++) {
      String segment = wanted.get(i);
      if (segment.startsWith("{")) {
        names.put(segment.substring(1, segment.length() - 1), given.get(i));
      } else if (!segment.equals(given.get(i))) {
        return Optional.empty();
      }
    }
    return names.containsValue("") ? Optional.empty() : Optional.of(names);
  }
}
