package agora.rehearsal.rules;

import agora.rehearsal.Stack;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The routes of the HTTP API, from the OpenAPI body that SAM writes. */
final class Api {
  private static final String ANY = "x-amazon-apigateway-any-method";

  /**
   * @param target what it calls, an ARN
   * @param function the function's logical id, or empty
   */
  record Route(String method, String path, String target, String function, JsonNode operation) {
    String key() {
      return method + " " + path;
    }

    /** The path as a permission's source sees it: each variable is a star. */
    String source() {
      return (method.equals("ANY") ? "*" : method) + path.replaceAll("\\{[^}]*}", "*");
    }
  }

  private Api() {}

  static List<Route> routes(Stack stack) {
    List<Route> routes = new ArrayList<>();
    for (JsonNode api : stack.ofType("AWS::ApiGatewayV2::Api").values()) {
      api.path("Body")
          .path("paths")
          .properties()
          .forEach(
              path ->
                  path.getValue()
                      .properties()
                      .forEach(
                          method ->
                              routes.add(
                                  route(
                                      stack, path.getKey(), method.getKey(), method.getValue()))));
    }
    return routes;
  }

  private static Route route(Stack stack, String path, String method, JsonNode operation) {
    String target =
        operation
            .path("x-amazon-apigateway-integration")
            .path("uri")
            .asText()
            .replaceFirst("^.*/functions/(.*)/invocations$", "$1");
    return new Route(
        method.equals(ANY) ? "ANY" : method.toUpperCase(Locale.ROOT),
        path,
        target,
        stack.functionOf(target),
        operation);
  }
}
