package agora.edge.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A function's pages by their routes, and the way to them for what comes by the catch-all {@code
 * /{proxy+}}: a HEAD, which the template names for no page of its own, and an address with a slash
 * too many, which leads to the one without.
 *
 * @param pages by the template's route, such as {@code GET /clubs/{club}}; where two fit a path the
 *     first one is meant
 * @param missing answers what none of them does
 */
public record Routes(
    Map<String, Function<Request, Response>> pages, Function<Request, Response> missing) {

  private static final String CATCH_ALL = "/{proxy+}";

  /** Answers a request. */
  public Response answer(Request request) {
    if (!request.routeKey().endsWith(CATCH_ALL)) {
      return pages.getOrDefault(request.routeKey(), missing).apply(request);
    }
    String typed = "/" + request.path("proxy");
    String path = typed.replaceFirst("/+$", "");
    Request meant = get(request, path.isEmpty() ? "/" : path).orElse(null);
    boolean reads = request.method().equals("GET") || request.method().equals("HEAD");
    if (meant == null || !reads) {
      return missing.apply(request);
    }
    return path.equals(typed) ? answer(meant) : Response.moved(path + query(request));
  }

  private Optional<Request> get(Request request, String path) {
    for (String route : pages.keySet()) {
      if (route.startsWith("GET ")) {
        Map<String, String> parameters = parameters(route.substring("GET ".length()), path);
        if (parameters != null) {
          return Optional.of(request.at(route, parameters));
        }
      }
    }
    return Optional.empty();
  }

  private static @Nullable Map<String, String> parameters(String pattern, String path) {
    List<String> wanted = List.of(pattern.split("/", -1));
    List<String> given = List.of(path.split("/", -1));
    if (wanted.size() != given.size()) {
      return null;
    }
    Map<String, String> parameters = new LinkedHashMap<>();
    for (int i = 0; i < wanted.size(); i++) {
      String segment = wanted.get(i);
      if (segment.startsWith("{") && !given.get(i).isEmpty()) {
        parameters.put(segment.substring(1, segment.length() - 1), given.get(i));
      } else if (!segment.equals(given.get(i))) {
        return null;
      }
    }
    return parameters;
  }

  private static String query(Request request) {
    return request.query().isEmpty()
        ? ""
        : request.query().entrySet().stream()
            .map(each -> encoded(each.getKey()) + "=" + encoded(each.getValue()))
            .sorted()
            .collect(Collectors.joining("&", "?", ""));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
