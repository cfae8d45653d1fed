package agora.stack;

import org.jspecify.annotations.Nullable;

/**
 * A route of the HTTP API.
 *
 * @param method {@code GET} and so on, or {@code ANY}
 * @param path as in the template, {@code /clubs/{club}}, or {@code $default}
 * @param function the logical id of the function that answers
 * @param authorizer the name of the JWT authorizer, null where the route is open
 */
public record Route(String method, String path, String function, @Nullable String authorizer) {
  /** The key as API Gateway writes it, {@code GET /clubs/{club}}. */
  public String key() {
    return path.equals("$default") ? path : method + " " + path;
  }
}
