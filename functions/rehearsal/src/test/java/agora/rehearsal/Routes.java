package agora.rehearsal;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.StreamSupport;
import software.amazon.awssdk.services.apigatewayv2.ApiGatewayV2Client;
import software.amazon.awssdk.services.apigatewayv2.model.AuthorizationType;
import software.amazon.awssdk.services.apigatewayv2.model.AuthorizerType;
import software.amazon.awssdk.services.apigatewayv2.model.IntegrationType;

/**
 * Gives a deployed API the routes and authorizers of the OpenAPI body that SAM made: the stand-in's
 * CloudFormation does not read the body, AWS's does.
 */
final class Routes {
  private final ApiGatewayV2Client gateway;
  private final Deployed stack;
  private final JsonNode body;
  private final String api;
  private final Map<String, String> authorizers = new HashMap<>();
  private final Map<String, String> integrations = new HashMap<>();

  private Routes(ApiGatewayV2Client gateway, Deployed stack, Translated template) {
    this.gateway = gateway;
    this.stack = stack;
    this.body = template.resource("Api").at("/Properties/Body");
    this.api = stack.id("Api");
  }

  /** Adds them, and returns the address of the API's default stage, without a final slash. */
  static String add(StandIn aws, Deployed stack, Translated template) {
    try (ApiGatewayV2Client gateway = aws.client(ApiGatewayV2Client.builder())) {
      Routes routes = new Routes(gateway, stack, template);
      routes.addAuthorizers();
      routes.addRoutes();
      return aws.endpoint() + "/_aws/execute-api/" + routes.api + "/$default";
    }
  }

  private void addAuthorizers() {
    for (var scheme : body.at("/components/securitySchemes").properties()) {
      JsonNode authorizer = scheme.getValue().path("x-amazon-apigateway-authorizer");
      JsonNode jwt = authorizer.path("jwtConfiguration");
      authorizers.put(
          scheme.getKey(),
          gateway
              .createAuthorizer(
                  request ->
                      request
                          .apiId(api)
                          .name(scheme.getKey())
                          .authorizerType(AuthorizerType.JWT)
                          .identitySource(authorizer.path("identitySource").asText())
                          .jwtConfiguration(
                              to ->
                                  to.issuer(stack.text(jwt.path("issuer")))
                                      .audience(
                                          StreamSupport.stream(
                                                  jwt.path("audience").spliterator(), false)
                                              .map(stack::text)
                                              .toList())))
              .authorizerId());
    }
  }

  private void addRoutes() {
    for (var path : body.path("paths").properties()) {
      for (var operation : path.getValue().properties()) {
        String method =
            operation.getKey().equals("x-amazon-apigateway-any-method")
                ? "ANY"
                : operation.getKey().toUpperCase(Locale.ROOT);
        addRoute(method + " " + path.getKey(), operation.getValue());
      }
    }
  }

  private void addRoute(String key, JsonNode operation) {
    JsonNode integration = operation.path("x-amazon-apigateway-integration");
    String target =
        integrations.computeIfAbsent(
            stack.text(integration.path("uri")), uri -> integration(uri, integration));
    String authorizer =
        StreamSupport.stream(operation.path("security").spliterator(), false)
            .map(requirement -> requirement.fieldNames().next())
            .findFirst()
            .orElse("");
    gateway.createRoute(
        request -> {
          request.apiId(api).routeKey(key).target("integrations/" + target);
          if (!authorizer.isEmpty()) {
            request
                .authorizationType(AuthorizationType.JWT)
                .authorizerId(authorizers.get(authorizer));
          }
        });
  }

  private String integration(String uri, JsonNode integration) {
    return gateway
        .createIntegration(
            request ->
                request
                    .apiId(api)
                    .integrationType(IntegrationType.AWS_PROXY)
                    .integrationUri(uri)
                    .integrationMethod("POST")
                    .payloadFormatVersion(integration.path("payloadFormatVersion").asText()))
        .integrationId();
  }
}
