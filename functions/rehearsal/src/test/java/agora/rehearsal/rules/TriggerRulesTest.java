package agora.rehearsal.rules;

import agora.rehearsal.Stack;
import agora.rehearsal.permissions.Role;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What calls functions: routes, queues, streams, schedules and rules. */
class TriggerRulesTest {
  private static final String MAPPING = "AWS::Lambda::EventSourceMapping";
  private static final String SCHEDULE = "AWS::Scheduler::Schedule";

  private static boolean isAlias(Stack stack, String arn) {
    return arn.endsWith(":live") && !stack.functionOf(arn).isEmpty();
  }

  @Test
  void everyRouteCallsAnAlias() {
    Rule rule =
        stack ->
            Api.routes(stack).stream()
                .filter(route -> !isAlias(stack, route.target()))
                .map(
                    route ->
                        "%s calls %s, which is no function's alias."
                            .formatted(route.key(), route.target()))
                .toList();
    rule.holdsUnless(
        template ->
            Rule.object(
                    template,
                    "/Resources/Api/Properties/Body/paths/~1was/get/x-amazon-apigateway-integration/uri")
                .put(
                    "Fn::Sub",
                    "arn:aws:apigateway:eu-north-1:lambda:path/2015-03-31/functions/${SignupFunction.Arn}/invocations"),
        "GET /was calls arn:aws:lambda:eu-north-1:000000000000:function:agora-signup, which is no"
            + " function's alias.");
  }

  @Test
  void everyRouteMayCallItsFunction() {
    Rule rule = TriggerRulesTest::routePermissions;
    rule.holdsUnless(
        Rule.without("ClicksFunctionClickPermission"),
        "GET /c/{mailing}/{link}/{recipient} may not call ClicksFunction: no permission names its"
            + " path.");
  }

  private static List<String> routePermissions(Stack stack) {
    List<String> findings = new ArrayList<>();
    for (Api.Route route : Api.routes(stack)) {
      String source = Stack.arn("execute-api", "localapi/*/" + route.source());
      boolean permitted =
          stack.ofType("AWS::Lambda::Permission").values().stream()
              .filter(each -> each.path("Principal").asText().equals("apigateway.amazonaws.com"))
              .filter(each -> each.path("Action").asText().equals("lambda:InvokeFunction"))
              .filter(each -> each.path("FunctionName").asText().equals(route.target()))
              .anyMatch(each -> each.path("SourceArn").asText().equals(source));
      if (!permitted) {
        findings.add(
            "%s may not call %s: no permission names its path."
                .formatted(route.key(), route.function()));
      }
    }
    return findings;
  }

  @Test
  void everyMappingCallsAnAliasAndReportsWhatFailed() {
    Rule rule =
        stack -> {
          List<String> findings = new ArrayList<>();
          stack
              .ofType(MAPPING)
              .forEach(
                  (id, mapping) -> {
                    if (!isAlias(stack, mapping.path("FunctionName").asText())) {
                      findings.add(id + " calls no function's alias.");
                    }
                    if (!mapping
                        .path("FunctionResponseTypes")
                        .path(0)
                        .asText()
                        .equals("ReportBatchItemFailures")) {
                      findings.add(id + " does not report which messages failed.");
                    }
                  });
          return findings;
        };
    rule.holdsUnless(
        template ->
            Rule.properties(template, "SenderFunctionBatch").remove("FunctionResponseTypes"),
        "SenderFunctionBatch does not report which messages failed.");
    rule.finds(
        template ->
            Rule.object(template, "/Resources/SenderFunctionBatch/Properties/FunctionName")
                .put("Ref", "SenderFunction"),
        "SenderFunctionBatch calls no function's alias.");
  }

  @Test
  void everyMappingMayReadItsSource() {
    Rule rule = TriggerRulesTest::mappingPermissions;
    rule.holdsUnless(
        template ->
            Rule.object(
                    template,
                    "/Resources/PlannerFunctionRole/Properties/Policies/0/PolicyDocument/Statement/0")
                .put("Resource", Stack.queueArn("SendQueue")),
        "PlannerFunctionPlan: the role of PlannerFunction may not sqs:ReceiveMessage on %s."
            .formatted(Stack.queueArn("PlanQueue")));
  }

  private static List<String> mappingPermissions(Stack stack) {
    List<String> findings = new ArrayList<>();
    stack
        .ofType(MAPPING)
        .forEach(
            (id, mapping) -> {
              String function = stack.functionOf(mapping.path("FunctionName").asText());
              Role role = Role.ofFunctions(stack).getOrDefault(function, NOBODY);
              String source = mapping.path("EventSourceArn").asText();
              List<String> actions =
                  source.contains(":sqs:")
                      ? List.of("sqs:ReceiveMessage", "sqs:DeleteMessage", "sqs:GetQueueAttributes")
                      : List.of(
                          "dynamodb:GetRecords",
                          "dynamodb:GetShardIterator",
                          "dynamodb:DescribeStream",
                          "dynamodb:ListStreams");
              actions.forEach(action -> may(id, function, role, action, source, findings));
              String failures = mapping.at("/DestinationConfig/OnFailure/Destination").asText();
              if (!failures.isEmpty()) {
                may(id, function, role, "sqs:SendMessage", failures, findings);
              }
            });
    stack
        .ofType("AWS::Lambda::EventInvokeConfig")
        .forEach(
            (id, config) -> {
              String function = config.path("FunctionName").asText().replaceFirst("^agora-", "");
              String logical =
                  stack.functionOf("arn:aws:lambda:::function:agora-" + function + ":live");
              may(
                  id,
                  logical,
                  Role.ofFunctions(stack).getOrDefault(logical, NOBODY),
                  "sqs:SendMessage",
                  config.at("/DestinationConfig/OnFailure/Destination").asText(),
                  findings);
            });
    return findings;
  }

  private static final Role NOBODY = new Role(List.of(), List.of());

  private static void may(
      String id,
      String function,
      Role role,
      String action,
      String resource,
      List<String> findings) {
    if (!role.allows(action, resource, Map.of())) {
      findings.add(
          "%s: the role of %s may not %s on %s.".formatted(id, function, action, resource));
    }
  }

  @Test
  void aStreamGivesUpOnAnEventAtLastAndLeavesItInAQueue() {
    Rule rule =
        stack -> {
          List<String> findings = new ArrayList<>();
          stack
              .ofType(MAPPING)
              .forEach(
                  (id, mapping) -> {
                    boolean stream = mapping.path("EventSourceArn").asText().contains("/stream/");
                    if (stream
                        && (mapping.path("MaximumRetryAttempts").asInt(-1) < 0
                            || mapping
                                .at("/DestinationConfig/OnFailure/Destination")
                                .isMissingNode()
                            || !mapping.path("BisectBatchOnFunctionError").asBoolean())) {
                      findings.add(
                          id
                              + " needs MaximumRetryAttempts, BisectBatchOnFunctionError and"
                              + " OnFailure.");
                    }
                  });
          return findings;
        };
    rule.holdsUnless(
        template -> Rule.properties(template, "InsightsFunctionClicks").remove("DestinationConfig"),
        "InsightsFunctionClicks needs MaximumRetryAttempts, BisectBatchOnFunctionError and"
            + " OnFailure.");
  }

  @Test
  void anAsynchronousCallThatFailedForGoodIsKept() {
    Rule rule =
        stack ->
            stack.ofType("AWS::Lambda::Function").entrySet().stream()
                .filter(function -> !keepsFailures(stack, function.getValue()))
                .map(
                    function ->
                        function.getKey()
                            + " has no EventInvokeConfig with OnFailure for its alias.")
                .toList();
    rule.holdsUnless(
        Rule.without("FeedbackFunctionEventInvokeConfig"),
        "FeedbackFunction has no EventInvokeConfig with OnFailure for its alias.");
  }

  private static boolean keepsFailures(Stack stack, JsonNode function) {
    return stack.ofType("AWS::Lambda::EventInvokeConfig").values().stream()
        .filter(each -> each.path("FunctionName").equals(function.path("FunctionName")))
        .filter(each -> each.path("Qualifier").asText().equals("live"))
        .anyMatch(each -> each.at("/DestinationConfig/OnFailure/Destination").isTextual());
  }

  @Test
  void everyScheduleCallsAnAliasWithARoleThatMayAndIsTriedAgainAndKeptAtLast() {
    Rule rule = TriggerRulesTest::schedules;
    rule.holdsUnless(
        template ->
            Rule.object(template, "/Resources/PlannerFunctionHousekeeping/Properties/Target")
                .remove("DeadLetterConfig"),
        "PlannerFunctionHousekeeping has no dead-letter queue that its role may write to.");
    rule.finds(
        template ->
            Rule.object(template, "/Resources/ClicksFunctionWarm/Properties/Target/Arn")
                .put("Ref", "ClicksFunction"),
        "ClicksFunctionWarm calls no function's alias that its role may call.");
    rule.finds(
        template ->
            Rule.object(template, "/Resources/ClicksFunctionWarm/Properties/Target/RetryPolicy")
                .put("MaximumRetryAttempts", 0),
        "ClicksFunctionWarm is not tried again, and a version that was idle for 14 days fails"
            + " once.");
    rule.finds(
        template ->
            Rule.properties(template, "ClicksFunctionWarm").put("Name", "ClicksFunctionWarm"),
        "ClicksFunctionWarm has a fixed name: a second stack in the account could not be made.");
  }

  static List<String> schedules(Stack stack) {
    List<String> findings = new ArrayList<>();
    stack
        .ofType(SCHEDULE)
        .forEach(
            (id, schedule) -> {
              JsonNode target = schedule.path("Target");
              String arn = target.path("Arn").asText();
              Role role = Role.of(stack, target.path("RoleArn").asText());
              if (!isAlias(stack, arn) || !role.allows("lambda:InvokeFunction", arn, Map.of())) {
                findings.add(id + " calls no function's alias that its role may call.");
              }
              String letters = target.at("/DeadLetterConfig/Arn").asText();
              if (!role.allows("sqs:SendMessage", letters, Map.of())) {
                findings.add(id + " has no dead-letter queue that its role may write to.");
              }
              if (target.at("/RetryPolicy/MaximumRetryAttempts").asInt() < 1) {
                findings.add(
                    id
                        + " is not tried again, and a version that was idle for 14 days fails"
                        + " once.");
              }
              if (schedule.has("Name")) {
                findings.add(
                    id + " has a fixed name: a second stack in the account could not be made.");
              }
            });
    return findings;
  }

  static final Rule WARM =
      stack ->
          stack.ofType("AWS::Lambda::Function").keySet().stream()
              .filter(
                  id ->
                      stack.ofType(SCHEDULE).values().stream()
                          .noneMatch(
                              each ->
                                  stack.functionOf(each.at("/Target/Arn").asText()).equals(id)
                                      && each.path("ScheduleExpression")
                                          .asText()
                                          .matches("rate\\(1 day\\)|rate\\(\\d+ hours\\)")))
              .map(id -> id + " is not called every day, and may go inactive.")
              .toList();

  @Test
  void everyAliasIsCalledOnceADaySoThatItsVersionStaysActive() {
    WARM.holdsUnless(
        Rule.without("TicketsFunctionWarm"),
        "TicketsFunction is not called every day, and may go inactive.");
  }

  @Test
  void oneTimeSchedulesNameAGroupARoleATargetAndAQueueOfThisStack() {
    Rule rule = TriggerRulesTest::oneTimeSchedules;
    rule.holdsUnless(
        template ->
            Rule.object(template, "/Resources/PlannerFunction/Properties/Environment/Variables")
                .put("SCHEDULE_GROUP", "another"),
        "PlannerFunction: SCHEDULE_GROUP is another, which is no group of this stack.");
    rule.finds(
        template ->
            Rule.object(template, "/Resources/AdminFunction/Properties/Environment/Variables")
                .put(
                    "SCHEDULE_TARGET",
                    "arn:aws:lambda:eu-north-1:000000000000:function:agora-planer:live"),
        "AdminFunction: SCHEDULE_TARGET is no alias that SCHEDULE_ROLE may call.");
    rule.finds(
        template ->
            Rule.object(
                    template,
                    "/Resources/SchedulerRole/Properties/AssumeRolePolicyDocument/Statement/0/Principal")
                .put("Service", "lambda.amazonaws.com"),
        "PlannerFunction: SCHEDULE_ROLE is no role that Scheduler may take.");
  }

  private static List<String> oneTimeSchedules(Stack stack) {
    List<String> findings = new ArrayList<>();
    List<String> groups =
        stack.ofType("AWS::Scheduler::ScheduleGroup").values().stream()
            .map(each -> each.path("Name").asText())
            .toList();
    stack
        .ofType("AWS::Lambda::Function")
        .forEach(
            (id, function) -> {
              JsonNode variables = function.at("/Environment/Variables");
              if (!variables.has("SCHEDULE_GROUP")) {
                return;
              }
              String group = variables.path("SCHEDULE_GROUP").asText();
              String roleArn = variables.path("SCHEDULE_ROLE").asText();
              Role role = Role.of(stack, roleArn);
              if (!groups.contains(group)) {
                findings.add(
                    "%s: SCHEDULE_GROUP is %s, which is no group of this stack."
                        .formatted(id, group));
              }
              if (!trustsScheduler(stack, roleArn)) {
                findings.add(id + ": SCHEDULE_ROLE is no role that Scheduler may take.");
              }
              String target = variables.path("SCHEDULE_TARGET").asText();
              if (!isAlias(stack, target)
                  || !role.allows("lambda:InvokeFunction", target, Map.of())) {
                findings.add(id + ": SCHEDULE_TARGET is no alias that SCHEDULE_ROLE may call.");
              }
              if (!role.allows(
                  "sqs:SendMessage", variables.path("SCHEDULE_FAILURES").asText(), Map.of())) {
                findings.add(
                    id + ": SCHEDULE_FAILURES is no queue that SCHEDULE_ROLE may write to.");
              }
            });
    return findings;
  }

  private static boolean trustsScheduler(Stack stack, String roleArn) {
    return stack
        .ofType("AWS::IAM::Role")
        .getOrDefault(roleArn.replaceFirst("^.*:role/agora-", ""), stack.template())
        .at("/AssumeRolePolicyDocument/Statement/0/Principal/Service")
        .asText()
        .equals("scheduler.amazonaws.com");
  }

  @Test
  void everyRuleMayReachItsTargetsAndKeepsWhatCannotBeDelivered() {
    Rule rule = TriggerRulesTest::rules;
    rule.holdsUnless(
        template ->
            Rule.object(template, "/Resources/ProgressRule/Properties/Targets/0")
                .remove("DeadLetterConfig"),
        "ProgressRule: its target progress has no dead-letter queue.");
    rule.finds(
        Rule.without("FeedbackQueuePolicy"),
        "ProgressRule may not sqs:SendMessage on %s.".formatted(Stack.queueArn("ProgressQueue")));
    rule.finds(
        Rule.without("TroublePermission"),
        "TroubleRule may not call %s."
            .formatted(Stack.arn("lambda", "function:agora-feedback:live")));
  }

  private static boolean mayCall(Stack stack, String rule, String function) {
    return isAlias(stack, function)
        && stack.ofType("AWS::Lambda::Permission").values().stream()
            .filter(each -> each.path("Principal").asText().equals("events.amazonaws.com"))
            .filter(each -> each.path("Action").asText().equals("lambda:InvokeFunction"))
            .filter(each -> each.path("FunctionName").asText().equals(function))
            .anyMatch(
                each ->
                    each.path("SourceArn")
                        .asText()
                        .equals(Stack.arn("events", "rule/agora-" + rule)));
  }

  private static List<String> rules(Stack stack) {
    List<String> findings = new ArrayList<>();
    stack
        .ofType("AWS::Events::Rule")
        .forEach(
            (id, rule) -> {
              for (JsonNode target : rule.path("Targets")) {
                String letters = target.at("/DeadLetterConfig/Arn").asText();
                if (letters.isEmpty()) {
                  findings.add(
                      "%s: its target %s has no dead-letter queue."
                          .formatted(id, target.path("Id").asText()));
                }
                String function = target.path("Arn").asText();
                if (function.contains(":lambda:") && !mayCall(stack, id, function)) {
                  findings.add("%s may not call %s.".formatted(id, function));
                }
                for (String queue : List.of(target.path("Arn").asText(), letters)) {
                  if (queue.contains(":sqs:")
                      && !Documents.allow(
                          stack,
                          "AWS::SQS::QueuePolicy",
                          "sqs:SendMessage",
                          queue,
                          Map.of("aws:SourceArn", Stack.arn("events", "rule/agora-" + id)))) {
                    findings.add("%s may not sqs:SendMessage on %s.".formatted(id, queue));
                  }
                }
              }
            });
    return findings;
  }
}
