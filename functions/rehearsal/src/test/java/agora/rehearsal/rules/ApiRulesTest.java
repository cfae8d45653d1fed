package agora.rehearsal.rules;

import agora.rehearsal.Stack;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The HTTP API: what it logs, how it is slowed, who may come in. */
class ApiRulesTest {
  private static final String STAGE = "AWS::ApiGatewayV2::Stage";

  /** A path holds tokens, and an address is a person. */
  @Test
  void accessLogsNameTheRouteAndNeitherPathNorAddress() {
    Rule rule = ApiRulesTest::logged;
    rule.holdsUnless(
        template -> {
          var settings =
              Rule.object(
                  template, "/Resources/" + stage(template) + "/Properties/AccessLogSettings");
          settings.put("Format", settings.path("Format").asText() + "$context.identity.sourceIp");
        },
        "The access log holds $context.identity.sourceIp, which may be a person or a token.");
    rule.finds(
        template ->
            Rule.object(template, "/Resources/" + stage(template) + "/Properties")
                .remove("AccessLogSettings"),
        "The API has no access log.");
  }

  private static String stage(JsonNode template) {
    return template.path("Resources").properties().stream()
        .filter(each -> each.getValue().path("Type").asText().equals(STAGE))
        .findFirst()
        .orElseThrow()
        .getKey();
  }

  private static List<String> logged(Stack stack) {
    Set<String> harmless =
        Set.of(
            "$context.requestTimeEpoch",
            "$context.requestId",
            "$context.routeKey",
            "$context.status",
            "$context.responseLatency",
            "$context.error.messageString");
    List<String> findings = new ArrayList<>();
    for (JsonNode stage : stack.ofType(STAGE).values()) {
      String format = stage.at("/AccessLogSettings/Format").asText();
      if (format.isEmpty()) {
        findings.add("The API has no access log.");
      }
      Matcher variable = Pattern.compile("\\$context[A-Za-z.]*").matcher(format);
      while (variable.find()) {
        if (!harmless.contains(variable.group())) {
          findings.add(
              "The access log holds %s, which may be a person or a token."
                  .formatted(variable.group()));
        }
      }
    }
    return findings;
  }

  @Test
  void theStageIsTheDefaultOneAndHasALimit() {
    Rule rule =
        stack -> {
          List<String> findings = new ArrayList<>();
          stack
              .ofType(STAGE)
              .forEach(
                  (id, stage) -> {
                    if (!stage.path("StageName").asText().equals("$default")) {
                      findings.add(id + " is not $default: every path would begin with its name.");
                    }
                    if (stage.at("/DefaultRouteSettings/ThrottlingRateLimit").asInt() < 1
                        || stage.at("/DefaultRouteSettings/ThrottlingBurstLimit").asInt() < 1) {
                      findings.add(id + " has no throttling.");
                    }
                  });
          return findings;
        };
    rule.holdsUnless(
        template ->
            Rule.object(template, "/Resources/" + stage(template) + "/Properties")
                .remove("DefaultRouteSettings"),
        "ApiApiGatewayDefaultStage has no throttling.");
    rule.finds(
        template ->
            Rule.object(template, "/Resources/" + stage(template) + "/Properties")
                .put("StageName", "prod"),
        "ApiApiGatewayDefaultStage is not $default: every path would begin with its name.");
  }

  /** 50 000 readers click within a minute of a mailing; sign-ups by the thousand are an attack. */
  @Test
  void clicksHaveRoomAndSignUpsHaveLittle() {
    Rule rule =
        stack -> {
          JsonNode routes = stack.ofType(STAGE).values().iterator().next().path("RouteSettings");
          Set<String> keys =
              Api.routes(stack).stream().map(Api.Route::key).collect(Collectors.toSet());
          List<String> findings = new ArrayList<>();
          routes
              .fieldNames()
              .forEachRemaining(
                  key -> {
                    if (!keys.contains(key)) {
                      findings.add(
                          key + " has a limit, and is no route: the stage could not be made.");
                    }
                  });
          if (rate(routes, "GET /c/{mailing}/{link}/{recipient}") < 3000) {
            findings.add("A mailing's clicks would be refused.");
          }
          if (rate(routes, "POST /clubs/{club}/members") > 20) {
            findings.add("Sign-ups may come as fast as clicks.");
          }
          return findings;
        };
    rule.holdsUnless(
        template ->
            Rule.object(template, "/Resources/" + stage(template) + "/Properties/RouteSettings")
                .remove("POST /clubs/{club}/members"),
        "Sign-ups may come as fast as clicks.");
    rule.finds(
        template ->
            Rule.object(template, "/Resources/" + stage(template) + "/Properties/RouteSettings")
                .putObject("POST /club/{club}/members"),
        "POST /club/{club}/members has a limit, and is no route: the stage could not be made.");
  }

  private static int rate(JsonNode routes, String key) {
    return routes.path(key).path("ThrottlingRateLimit").asInt(500);
  }

  /** Or methods that the command route lacks would fall through to the console's open one. */
  @Test
  void theCommandsTakeEveryMethodAndOnlyWithAStaffToken() {
    Rule rule =
        stack -> {
          List<String> findings = new ArrayList<>();
          List<Api.Route> commands =
              Api.routes(stack).stream()
                  .filter(route -> route.path().startsWith("/admin/api"))
                  .toList();
          if (commands.stream().noneMatch(route -> route.key().equals("ANY /admin/api/{proxy+}"))) {
            findings.add("There is no route ANY /admin/api/{proxy+}.");
          }
          commands.stream()
              .filter(route -> !route.operation().path("security").path(0).has("Staff"))
              .map(route -> route.key() + " lacks the authorizer Staff.")
              .forEach(findings::add);
          return findings;
        };
    rule.holdsUnless(
        template ->
            Rule.object(
                    template,
                    "/Resources/Api/Properties/Body/paths/~1admin~1api~1{proxy+}/x-amazon-apigateway-any-method")
                .remove("security"),
        "ANY /admin/api/{proxy+} lacks the authorizer Staff.");
    rule.finds(
        template -> {
          var path =
              Rule.object(template, "/Resources/Api/Properties/Body/paths/~1admin~1api~1{proxy+}");
          path.set("post", path.remove("x-amazon-apigateway-any-method"));
        },
        "There is no route ANY /admin/api/{proxy+}.");
  }

  @Test
  void theAuthorizerAsksTheStacksOwnPoolForItsOwnClient() {
    Rule rule =
        stack -> {
          JsonNode staff =
              stack
                  .ofType("AWS::ApiGatewayV2::Api")
                  .getOrDefault("Api", stack.template())
                  .at(
                      "/Body/components/securitySchemes/Staff/x-amazon-apigateway-authorizer/jwtConfiguration");
          return staff.path("issuer").asText().endsWith(".amazonaws.com/eu-north-1_StaffPool")
                  && staff.path("audience").path(0).asText().equals("clientstaffclient")
              ? List.of()
              : List.of("Staff's tokens are not those of StaffPool and StaffClient.");
        };
    rule.holdsUnless(
        template ->
            Rule.object(
                    template,
                    "/Resources/Api/Properties/Body/components/securitySchemes/Staff/x-amazon-apigateway-authorizer/jwtConfiguration")
                .put("issuer", "https://elsewhere.example/"),
        "Staff's tokens are not those of StaffPool and StaffClient.");
  }

  @Test
  void whatIsCountedOnGetIsAnsweredOnHead() {
    Rule rule =
        stack -> {
          Set<String> keys =
              Api.routes(stack).stream()
                  .map(Api.Route::key)
                  .collect(Collectors.toCollection(TreeSet::new));
          return keys.stream()
              .filter(key -> key.startsWith("GET /c/"))
              .map(key -> key.replaceFirst("GET", "HEAD"))
              .filter(head -> !keys.contains(head))
              .map(head -> "There is no route " + head + ".")
              .toList();
        };
    rule.holdsUnless(
        template ->
            Rule.object(
                    template,
                    "/Resources/Api/Properties/Body/paths/~1c~1{mailing}~1{link}~1{recipient}")
                .remove("head"),
        "There is no route HEAD /c/{mailing}/{link}/{recipient}.");
  }

  @Test
  void theDefaultEndpointIsClosedWhereThereIsADomain() {
    Rule rule =
        stack ->
            stack
                    .ofType("AWS::ApiGatewayV2::Api")
                    .getOrDefault("Api", stack.template())
                    .at(
                        "/Body/servers/0/x-amazon-apigateway-endpoint-configuration/disableExecuteApiEndpoint")
                    .asBoolean()
                ? List.of()
                : List.of("Api answers at its default endpoint beside PublicHost.");
    rule.holdsUnless(
        template ->
            Rule.object(
                    template,
                    "/Resources/Api/Properties/Body/servers/0/x-amazon-apigateway-endpoint-configuration")
                .put("disableExecuteApiEndpoint", false),
        "Api answers at its default endpoint beside PublicHost.");
  }
}
