package agora.local;

import agora.stack.Route;
import agora.testkit.aws.HttpRequestIn;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Chooses the route of a request as API Gateway does: a path that is the same in full comes before
 * one with parameters, that before a greedy one, a named method before {@code ANY}, and {@code
 * $default} is last.
 */
final class RouteTable {
  /** A route and what the path gave its parameters. */
  record Match(Route route, Map<String, String> parameters) {}

  private final List<Route> routes;

  RouteTable(List<Route> routes) {
    this.routes =
        routes.stream()
            .sorted(
                Comparator.comparing(RouteTable::shape)
                    .thenComparingInt(route -> route.method().equals("ANY") ? 1 : 0))
            .toList();
  }

  Optional<Match> match(String method, String rawPath) {
    for (Route route : routes) {
      if (route.method().equals(method) || route.method().equals("ANY")) {
        Map<String, String> parameters = parameters(route.path(), rawPath);
        if (parameters != null) {
          return Optional.of(new Match(route, parameters));
        }
      }
    }
    return Optional.empty();
  }

  /**
   * Sorts by segments: text before a parameter, a parameter before a greedy one, {@code $default}
   * behind all.
   */
  private static String shape(Route route) {
    if (route.path().equals("$default")) {
      return "9";
    }
    StringBuilder shape = new StringBuilder();
    for (String segment : segments(route.path())) {
      shape.append(segment.endsWith("+}") ? '2' : segment.startsWith("{") ? '1' : '0');
    }
    return shape.toString();
  }

  private static @Nullable Map<String, String> parameters(String pattern, String rawPath) {
    if (pattern.equals("$default")) {
      return Map.of();
    }
    List<String> wanted = segments(pattern);
    List<String> given = segments(rawPath);
    Map<String, String> parameters = new LinkedHashMap<>();
    for (int i = 0; i < wanted.size(); i++) {
      String segment = wanted.get(i);
      if (i >= given.size() || (segment.startsWith("{") && given.get(i).isEmpty())) {
        return null;
      }
      if (segment.endsWith("+}")) {
        parameters.put(
            segment.substring(1, segment.length() - 2),
            HttpRequestIn.decoded(String.join("/", given.subList(i, given.size()))));
        return parameters;
      }
      if (segment.startsWith("{")) {
        parameters.put(
            segment.substring(1, segment.length() - 1), HttpRequestIn.decoded(given.get(i)));
      } else if (!segment.equals(HttpRequestIn.decoded(given.get(i)))) {
        return null;
      }
    }
    return wanted.size() == given.size() ? parameters : null;
  }

  private static List<String> segments(String path) {
    return new ArrayList<>(List.of(path.substring(1).split("/", -1)));
  }
}
