package agora.rehearsal.rules;

import agora.rehearsal.Stack;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What no policy may say, and what may not refer to what. */
class PolicyRulesTest {
  /** Actions for which AWS knows no resource. */
  private static final Set<String> WITHOUT_RESOURCE =
      Set.of(
          "ses:GetAccount",
          "ses:GetSuppressedDestination",
          "ses:PutSuppressedDestination",
          "ses:DeleteSuppressedDestination",
          "cloudwatch:DescribeAlarms");

  @Test
  void noFunctionScansATableAndNothingIsAllowedWholesale() {
    Rule rule = PolicyRulesTest::wholesale;
    rule.holdsUnless(
        template ->
            grant(
                template,
                "dynamodb:Scan",
                "arn:aws:dynamodb:eu-north-1:000000000000:table/agora-ClubsTable"),
        "AdminFunctionRole allows dynamodb:Scan.");
    rule.finds(
        template ->
            grant(
                template,
                "dynamodb:*",
                "arn:aws:dynamodb:eu-north-1:000000000000:table/agora-ClubsTable"),
        "AdminFunctionRole allows dynamodb:*.");
    rule.finds(
        template -> grant(template, "sqs:SendMessage", "*"),
        "AdminFunctionRole allows sqs:SendMessage on everything.");
  }

  private static void grant(ObjectNode template, String action, String resource) {
    ((ArrayNode)
            template.at(
                "/Resources/AdminFunctionRole/Properties/Policies/1/PolicyDocument/Statement"))
        .addObject()
        .put("Effect", "Allow")
        .put("Action", action)
        .put("Resource", resource);
  }

  private static List<String> wholesale(Stack stack) {
    List<String> findings = new ArrayList<>();
    stack
        .ofType("AWS::IAM::Role")
        .forEach(
            (id, role) ->
                role.path("Policies")
                    .forEach(
                        policy ->
                            policy
                                .at("/PolicyDocument/Statement")
                                .forEach(each -> wholesale(id, each, findings))));
    return findings;
  }

  private static void wholesale(String id, JsonNode statement, List<String> findings) {
    for (String action : texts(statement.path("Action"))) {
      if (action.contains("*") || action.matches("dynamodb:(Scan|PartiQL.*)")) {
        findings.add("%s allows %s.".formatted(id, action));
      }
      if (texts(statement.path("Resource")).contains("*") && !WITHOUT_RESOURCE.contains(action)) {
        findings.add("%s allows %s on everything.".formatted(id, action));
      }
    }
  }

  private static List<String> texts(JsonNode node) {
    List<String> texts = new ArrayList<>();
    if (node.isTextual()) {
      texts.add(node.asText());
    }
    node.elements().forEachRemaining(each -> texts.add(each.asText()));
    return texts;
  }

  /** CloudFormation refuses a circle, and so does this before it. */
  @Test
  void noResourcesReferToEachOtherInACircle() {
    Rule rule = PolicyRulesTest::circles;
    rule.holdsUnless(
        template -> {
          depends(template, "NewQueue", "NewTopic");
          depends(template, "NewTopic", "NewQueue");
        },
        "Circle: NewQueue, NewTopic, NewQueue.");
  }

  private static void depends(ObjectNode template, String id, String on) {
    Rule.object(template, "/Resources")
        .putObject(id)
        .put("Type", "AWS::SNS::Topic")
        .put("DependsOn", on)
        .putObject("Properties");
  }

  /** The API names its functions, so they can't name it: they get PublicBaseUrl. */
  @Test
  void noFunctionsEnvironmentNamesTheApi() {
    Rule rule =
        stack ->
            stack.ofType("AWS::Lambda::Function").keySet().stream()
                .filter(
                    id ->
                        References.in(stack.written(id).at("/Properties/Environment"))
                            .contains("Api"))
                .map(id -> id + " names the Api in its environment, which makes a circle.")
                .toList();
    rule.holdsUnless(
        template ->
            Rule.object(template, "/Resources/SignupFunction/Properties/Environment/Variables")
                .putObject("API")
                .put("Ref", "Api"),
        "SignupFunction names the Api in its environment, which makes a circle.");
  }

  private static List<String> circles(Stack stack) {
    Map<String, Set<String>> references = new LinkedHashMap<>();
    stack
        .template()
        .path("Resources")
        .properties()
        .forEach(
            each -> {
              Set<String> names = References.in(each.getValue());
              JsonNode after = each.getValue().path("DependsOn");
              names.addAll(texts(after));
              references.put(each.getKey(), names);
            });
    List<String> findings = new ArrayList<>();
    Set<String> done = new java.util.HashSet<>();
    for (String id : references.keySet()) {
      walk(id, references, new ArrayList<>(), done, findings);
    }
    return findings;
  }

  private static void walk(
      String id,
      Map<String, Set<String>> references,
      List<String> path,
      Set<String> done,
      List<String> findings) {
    if (path.contains(id)) {
      List<String> circle = new ArrayList<>(path.subList(path.indexOf(id), path.size()));
      circle.add(id);
      findings.add("Circle: %s.".formatted(String.join(", ", circle)));
    } else if (!done.contains(id)) {
      path.add(id);
      references.getOrDefault(id, Set.of()).stream()
          .filter(references::containsKey)
          .forEach(each -> walk(each, references, path, done, findings));
      path.removeLast();
      done.add(id);
    }
  }
}
