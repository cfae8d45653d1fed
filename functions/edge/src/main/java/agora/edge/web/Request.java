package agora.edge.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * An HTTP request, as an HTTP API hands it to a function (payload format 2.0).
 *
 * @param routeKey the template's route, such as {@code GET /clubs/{club}}; a HEAD goes its GET's
 *     way
 * @param path by parameter name, decoded
 * @param query by name, decoded; several values are joined by commas
 * @param headers by name in lower case
 * @param claims of the verified staff token; empty on public routes
 */
public record Request(
    String routeKey,
    String method,
    Map<String, String> path,
    Map<String, String> query,
    Map<String, String> headers,
    List<String> cookies,
    byte[] body,
    String sourceAddress,
    Map<String, String> claims) {

  /** A path parameter of the route. */
  public String path(String name) {
    return path.getOrDefault(name, "");
  }

  /** The same request as it is for another route. */
  public Request at(String route, Map<String, String> parameters) {
    return new Request(
        route, method, parameters, query, headers, cookies, body, sourceAddress, claims);
  }

  /** A header's value, or an empty text. */
  public String header(String name) {
    return headers.getOrDefault(name.toLowerCase(Locale.ROOT), "");
  }

  /** A cookie's value; empty where there is none. */
  public Optional<String> cookie(String name) {
    return cookies.stream()
        .filter(each -> each.startsWith(name + "="))
        .map(each -> each.substring(name.length() + 1))
        .findFirst();
  }

  /** Whether the client asked for JSON. */
  public boolean wantsJson() {
    return header("accept").contains("application/json")
        || header("content-type").contains("application/json");
  }
}
