package agora.rehearsal.rules;

import agora.rehearsal.Project;
import agora.rehearsal.Stack;
import agora.rehearsal.permissions.Role;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.random.RandomGenerator;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;

/** Each function: its code, its environment, its versions. */
class FunctionRulesTest {
  private static final String FUNCTION = "AWS::Lambda::Function";

  @Test
  void theHandlersClassIsInTheZip() {
    Rule rule = FunctionRulesTest::handlers;
    rule.holdsUnless(
        template ->
            Rule.properties(template, "ClicksFunction")
                .put("Handler", "agora.clicks.redirecting.ClickHandler"),
        "ClicksFunction: functions/clicks/target/clicks.zip has no"
            + " agora.clicks.redirecting.ClickHandler.");
  }

  private static List<String> handlers(Stack stack) {
    List<String> findings = new ArrayList<>();
    stack
        .ofType(FUNCTION)
        .forEach(
            (id, function) -> {
              String zip = function.path("Code").path("S3Key").asText();
              String handler = function.path("Handler").asText().replaceFirst("::.*$", "");
              if (!holds(Project.ROOT.resolve(zip), handler.replace('.', '/') + ".class")) {
                findings.add("%s: %s has no %s.".formatted(id, zip, handler));
              }
            });
    return findings;
  }

  private static boolean holds(Path zip, String entry) {
    try (ZipFile file = new ZipFile(zip.toFile())) {
      return file.getEntry(entry) != null;
    } catch (IOException e) {
      throw new UncheckedIOException("mvn package makes " + zip, e);
    }
  }

  @Test
  void theEnvironmentIsWhatTheCodeReads() {
    Rule rule = FunctionRulesTest::environments;
    rule.holdsUnless(
        template ->
            Rule.object(template, "/Resources/ClicksFunction/Properties/Environment/Variables")
                .remove("CLICKS_TABLE"),
        "ClicksFunction: its code does not start: the environment has no CLICKS_TABLE");
    rule.finds(
        template ->
            Rule.object(template, "/Resources/ClicksFunction/Properties/Environment/Variables")
                .put("CLICK_TABLE", "x"),
        "ClicksFunction: its code does not read [CLICK_TABLE].");
  }

  private static List<String> environments(Stack stack) {
    List<String> findings = new ArrayList<>();
    stack.ofType(FUNCTION).forEach((id, function) -> environment(id, function, findings));
    return findings;
  }

  private static void environment(String id, JsonNode function, List<String> findings) {
    Map<String, String> variables = new TreeMap<>();
    function
        .path("Environment")
        .path("Variables")
        .properties()
        .forEach(each -> variables.put(each.getKey(), each.getValue().asText()));
    AskedVariables asked = new AskedVariables(variables);
    try {
      Class.forName(function.path("Handler").asText())
          .getConstructor(Map.class, InstantSource.class, RandomGenerator.class)
          .newInstance(asked, InstantSource.system(), new Random(1));
    } catch (InvocationTargetException e) {
      Throwable cause = e.getCause();
      findings.add(
          "%s: its code does not start: %s".formatted(id, cause == null ? e : cause.getMessage()));
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("this module's pom must name the module of " + id, e);
    }
    Set<String> unread = new TreeSet<>(variables.keySet());
    unread.removeAll(asked.names());
    if (!unread.isEmpty() && findings.stream().noneMatch(each -> each.startsWith(id + ":"))) {
      findings.add("%s: its code does not read %s.".formatted(id, unread));
    }
  }

  @Test
  void noVariableHasANameThatLambdaKeepsForItself() {
    Rule rule =
        stack ->
            stack.ofType(FUNCTION).entrySet().stream()
                .flatMap(
                    function ->
                        function
                            .getValue()
                            .path("Environment")
                            .path("Variables")
                            .properties()
                            .stream()
                            .map(Map.Entry::getKey)
                            .filter(name -> name.matches("AWS_.*|LAMBDA_.*|_HANDLER|TZ"))
                            .map(
                                name ->
                                    "%s sets %s, which Lambda keeps for itself."
                                        .formatted(function.getKey(), name)))
                .toList();
    rule.holdsUnless(
        template ->
            Rule.object(template, "/Resources/ClicksFunction/Properties/Environment/Variables")
                .put("AWS_REGION", "eu-west-1"),
        "ClicksFunction sets AWS_REGION, which Lambda keeps for itself.");
  }

  @Test
  void eachFunctionRunsOnJava25WithSnapStartOfItsPublishedVersions() {
    Rule rule =
        stack -> {
          List<String> findings = new ArrayList<>();
          stack
              .ofType(FUNCTION)
              .forEach(
                  (id, function) -> {
                    if (!function
                        .path("SnapStart")
                        .path("ApplyOn")
                        .asText()
                        .equals("PublishedVersions")) {
                      findings.add(id + " has no SnapStart on its published versions.");
                    }
                    if (!function.path("Runtime").asText().equals("java25")
                        || !function.path("Architectures").path(0).asText().equals("arm64")) {
                      findings.add(id + " is not for java25 on arm64.");
                    }
                  });
          return findings;
        };
    rule.holdsUnless(
        template -> Rule.properties(template, "AdminFunction").remove("SnapStart"),
        "AdminFunction has no SnapStart on its published versions.");
  }

  /** Publishing an alias alone publishes nothing when only a parameter's value changes. */
  @Test
  void aVersionsDescriptionNamesEveryParameterThatReachesTheEnvironment() {
    Rule rule = FunctionRulesTest::descriptions;
    rule.holdsUnless(
        template -> version(template, "TicketsFunction").put("Description", "of November"),
        "TicketsFunction: its VersionDescription lacks [AccessibilityStatementUrl, KeysInSsm]: a"
            + " changed value would not be published.");
  }

  private static ObjectNode version(JsonNode template, String function) {
    for (Map.Entry<String, JsonNode> each : template.path("Resources").properties()) {
      if (each.getValue().path("Type").asText().equals("AWS::Lambda::Version")
          && each.getValue().at("/Properties/FunctionName/Ref").asText().equals(function)) {
        return (ObjectNode) each.getValue().path("Properties");
      }
    }
    throw new IllegalArgumentException(function + " has no version");
  }

  private static List<String> descriptions(Stack stack) {
    List<String> findings = new ArrayList<>();
    for (String id : stack.ofType(FUNCTION).keySet()) {
      Set<String> wanted =
          References.parameters(stack.template(), stack.written(id).at("/Properties/Environment"));
      wanted.removeAll(
          References.parameters(
              stack.template(), version(stack.template(), id).path("Description")));
      if (!wanted.isEmpty()) {
        findings.add(
            "%s: its VersionDescription lacks %s: a changed value would not be published."
                .formatted(id, wanted));
      }
    }
    return findings;
  }

  @Test
  void aVersionsDescriptionFitsWhateverTheParametersAre() {
    Rule rule =
        stack -> {
          List<String> findings = new ArrayList<>();
          for (String id : stack.ofType(FUNCTION).keySet()) {
            JsonNode description = version(stack.template(), id).path("Description");
            int most = description.at("/Fn::Sub").asText().replaceAll("\\$\\{[^}]*}", "").length();
            for (String name : References.parameters(stack.template(), description)) {
              most += longest(stack.template().path("Parameters").path(name));
            }
            if (most > 256) {
              findings.add(
                  "%s: its VersionDescription can be %d characters long, and Lambda takes 256."
                      .formatted(id, most));
            }
          }
          return findings;
        };
    rule.holdsUnless(
        template -> Rule.object(template, "/Parameters/PublicHost").remove("MaxLength"),
        "PlannerFunction: its VersionDescription can be 4215 characters long, and Lambda takes"
            + " 256.");
  }

  /** How many characters a parameter's value can have; CloudFormation takes 4096. */
  private static int longest(JsonNode parameter) {
    int most = 4096;
    for (JsonNode allowed : parameter.path("AllowedValues")) {
      most = Math.max(most == 4096 ? 0 : most, allowed.asText().length());
    }
    return parameter.has("MaxValue")
        ? parameter.path("MaxValue").asText().length()
        : parameter.path("MaxLength").asInt(most);
  }

  @Test
  void aFunctionThatAnswersPagesEndsBeforeTheGatewayGivesUp() {
    Rule rule =
        stack -> {
          List<String> findings = new ArrayList<>();
          for (Api.Route route : Api.routes(stack)) {
            int timeout =
                stack
                    .ofType(FUNCTION)
                    .getOrDefault(route.function(), stack.template())
                    .path("Timeout")
                    .asInt(3);
            if (timeout > 30) {
              findings.add(
                  "%s answers %s and may take %d s, and the gateway waits 30."
                      .formatted(route.function(), route.key(), timeout));
            }
          }
          return findings;
        };
    rule.holdsUnless(
        template -> Rule.properties(template, "AdminFunction").put("Timeout", 60),
        "AdminFunction answers ANY /admin/api/{proxy+} and may take 60 s, and the gateway waits"
            + " 30.");
  }

  @Test
  void aFunctionHasMemoryEnoughForTheSdkAndReservesNoConcurrency() {
    Rule rule =
        stack -> {
          List<String> findings = new ArrayList<>();
          stack
              .ofType(FUNCTION)
              .forEach(
                  (id, function) -> {
                    int memory = function.path("MemorySize").asInt(128);
                    if (memory < 512) {
                      findings.add("%s has %d MB, and needs 512.".formatted(id, memory));
                    }
                    if (function.has("ReservedConcurrentExecutions")) {
                      findings.add(
                          id
                              + " reserves concurrency, of which a new account has little: pace its"
                              + " mapping.");
                    }
                  });
          return findings;
        };
    rule.holdsUnless(
        template ->
            Rule.properties(template, "SenderFunction").put("ReservedConcurrentExecutions", 5),
        "SenderFunction reserves concurrency, of which a new account has little: pace its"
            + " mapping.");
    rule.finds(
        template -> Rule.properties(template, "ClicksFunction").put("MemorySize", 128),
        "ClicksFunction has 128 MB, and needs 512.");
  }

  /** Lambda stops a chain of 16 calls through queues, unless told that it is meant. */
  @Test
  void aFunctionThatFeedsAQueueItMayComeFromIsAllowedToGoOn() {
    Rule rule =
        stack -> {
          List<String> findings = new ArrayList<>();
          Set<String> chained = new TreeSet<>(Set.of("PlannerFunction", "SenderFunction"));
          chained.addAll(feedingQueues(stack));
          for (String id : chained) {
            if (!stack
                .ofType(FUNCTION)
                .getOrDefault(id, stack.template())
                .path("RecursiveLoop")
                .asText()
                .equals("Allow")) {
              findings.add(id + " lacks RecursiveLoop: Allow.");
            }
          }
          return findings;
        };
    rule.holdsUnless(
        template -> Rule.properties(template, "PlannerFunction").remove("RecursiveLoop"),
        "PlannerFunction lacks RecursiveLoop: Allow.");
    rule.finds(
        template ->
            ((ArrayNode)
                    template.at(
                        "/Resources/FeedbackFunctionRole/Properties/Policies/1/PolicyDocument/Statement"))
                .addObject()
                .put("Effect", "Allow")
                .put("Action", "sqs:SendMessage")
                .put("Resource", Stack.queueArn("PlanQueue")),
        "FeedbackFunction lacks RecursiveLoop: Allow.");
  }

  /** The functions that a queue calls, and that may write to a queue that calls a function. */
  private static Set<String> feedingQueues(Stack stack) {
    Set<String> called = new TreeSet<>();
    Set<String> queues = new TreeSet<>();
    for (JsonNode mapping : stack.ofType("AWS::Lambda::EventSourceMapping").values()) {
      String source = mapping.path("EventSourceArn").asText();
      if (source.contains(":sqs:")) {
        called.add(stack.functionOf(mapping.path("FunctionName").asText()));
        queues.add(source);
      }
    }
    Map<String, Role> roles = Role.ofFunctions(stack);
    called.removeIf(
        id -> {
          Role role = roles.get(id);
          return role == null
              || queues.stream()
                  .noneMatch(queue -> role.allows("sqs:SendMessage", queue, Map.of()));
        });
    return called;
  }
}
