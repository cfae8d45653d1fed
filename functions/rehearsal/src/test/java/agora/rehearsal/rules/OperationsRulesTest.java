package agora.rehearsal.rules;

import agora.rehearsal.Stack;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** What nothing may be added without: logs that end, alarms, a slow start of what is new. */
class OperationsRulesTest {
  private static final String ALARM = "AWS::CloudWatch::Alarm";
  private static final String FUNCTION = "AWS::Lambda::Function";

  static final Rule LOG_GROUPS =
      stack -> {
        Set<String> groups = new TreeSet<>();
        stack.ofType("AWS::Logs::LogGroup").keySet().forEach(id -> groups.add("agora-" + id));
        return stack.ofType(FUNCTION).entrySet().stream()
            .filter(
                each -> !groups.contains(each.getValue().at("/LoggingConfig/LogGroup").asText()))
            .map(each -> each.getKey() + " has no LoggingConfig.LogGroup of this stack.")
            .toList();
      };

  @Test
  void everyFunctionWritesToALogGroupThatForgets() {
    LOG_GROUPS.holdsUnless(
        template -> Rule.properties(template, "ClicksFunction").remove("LoggingConfig"),
        "ClicksFunction has no LoggingConfig.LogGroup of this stack.");
  }

  @Test
  void noLogIsKeptForever() {
    Rule rule =
        stack ->
            stack.ofType("AWS::Logs::LogGroup").entrySet().stream()
                .filter(each -> each.getValue().path("RetentionInDays").asInt() < 1)
                .map(each -> each.getKey() + " keeps its lines forever.")
                .toList();
    rule.holdsUnless(
        template -> Rule.properties(template, "FunctionLogs").remove("RetentionInDays"),
        "FunctionLogs keeps its lines forever.");
  }

  /** The values of a dimension that any alarm watches for a metric. */
  private static Set<String> watched(
      Stack stack, String namespace, String metric, String dimension) {
    Set<String> values = new TreeSet<>();
    for (JsonNode alarm : stack.ofType(ALARM).values()) {
      if (alarm.path("Namespace").asText().equals(namespace)
          && alarm.path("MetricName").asText().equals(metric)) {
        for (JsonNode one : alarm.path("Dimensions")) {
          if (one.path("Name").asText().equals(dimension)) {
            values.add(one.path("Value").asText());
          }
        }
      }
    }
    return values;
  }

  /** What functions count themselves is shown by {@code TroubleIsSeenTest}. */
  static final Rule CUT_OFF =
      stack -> {
        Set<String> filtered = new TreeSet<>();
        stack
            .ofType("AWS::Logs::MetricFilter")
            .values()
            .forEach(each -> filtered.add(each.path("LogGroupName").asText()));
        return stack.ofType(FUNCTION).entrySet().stream()
            .filter(
                each -> !filtered.contains(each.getValue().at("/LoggingConfig/LogGroup").asText()))
            .map(each -> each.getKey() + " can be cut off, and nothing counts it.")
            .toList();
      };

  @Test
  void aFunctionThatIsCutOffIsCounted() {
    CUT_OFF.holdsUnless(
        Rule.without("CallsThatFailed"), "PlannerFunction can be cut off, and nothing counts it.");
  }

  /** A metric series is $0.30 a month where it has a value, and an alarm $0.10 for each metric. */
  @Test
  void thereAreFewAlarmsAndEachWatchesOneMetric() {
    Rule rule =
        stack -> {
          List<String> findings = new ArrayList<>();
          stack
              .ofType(ALARM)
              .forEach(
                  (id, alarm) -> {
                    if (alarm.has("Metrics")) {
                      findings.add(id + " adds up metrics, and is paid for each.");
                    }
                  });
          int count = stack.ofType(ALARM).size();
          if (count > 3) {
            findings.add("Alarms: " + count + " of them, and each is paid for.");
          }
          return findings;
        };
    rule.holdsUnless(
        template -> Rule.properties(template, "FailureQueueAlarm").putArray("Metrics"),
        "FailureQueueAlarm adds up metrics, and is paid for each.");
    rule.finds(
        template ->
            Rule.object(template, "/Resources")
                .set("NewAlarm", template.at("/Resources/FailureQueueAlarm").deepCopy()),
        "Alarms: 4 of them, and each is paid for.");
  }

  static final Rule WATCHED =
      stack -> {
        Set<String> watched =
            watched(stack, "AWS/SQS", "ApproximateNumberOfMessagesVisible", "QueueName");
        return QueueRulesTest.deadLetters(stack).stream()
            .filter(id -> !watched.contains("agora-" + id))
            .map(id -> id + " has no alarm for its depth.")
            .toList();
      };

  @Test
  void everyDeadLetterQueueGoesOff() {
    WATCHED.holdsUnless(
        template -> Rule.properties(template, "DeadLettersAlarm").remove("Dimensions"),
        "DeadLetters has no alarm for its depth.");
  }

  @Test
  void everyAlarmTellsStaff() {
    Rule rule = OperationsRulesTest::alarms;
    rule.holdsUnless(
        template -> Rule.properties(template, "FailureQueueAlarm").remove("AlarmActions"),
        "FailureQueueAlarm tells nobody.");
    rule.finds(
        Rule.without("StaffAlertsPolicy"), "FailureQueueAlarm may not publish to StaffAlerts.");
  }

  private static List<String> alarms(Stack stack) {
    List<String> findings = new ArrayList<>();
    stack
        .ofType(ALARM)
        .forEach(
            (id, alarm) -> {
              String topic = alarm.path("AlarmActions").path(0).asText();
              if (topic.isEmpty()) {
                findings.add(id + " tells nobody.");
              } else if (!Documents.allow(
                  stack,
                  "AWS::SNS::TopicPolicy",
                  "sns:Publish",
                  topic,
                  Map.of("aws:SourceAccount", "000000000000"))) {
                findings.add(id + " may not publish to StaffAlerts.");
              }
            });
    return findings;
  }

  @Test
  void staffGetTheAlarmsByMail() {
    Rule rule =
        stack ->
            stack.ofType("AWS::SNS::Topic").entrySet().stream()
                .filter(
                    each ->
                        !each.getValue()
                            .at("/Subscription/0/Endpoint")
                            .asText()
                            .equals("klub@bibliotek.example"))
                .map(each -> each.getKey() + " has no subscription of StaffMail.")
                .toList();
    rule.holdsUnless(
        template -> Rule.properties(template, "StaffAlerts").remove("Subscription"),
        "StaffAlerts has no subscription of StaffMail.");
  }

  static final Rule BRAKES =
      stack -> {
        List<String> findings = new ArrayList<>();
        for (String id : stack.ofType("AWS::Lambda::Alias").keySet()) {
          String group =
              stack
                  .written(id)
                  .at("/UpdatePolicy/CodeDeployLambdaAliasUpdate/DeploymentGroupName/Ref")
                  .asText();
          JsonNode alarms =
              stack
                  .ofType("AWS::CodeDeploy::DeploymentGroup")
                  .getOrDefault(group, stack.template())
                  .at("/AlarmConfiguration/Alarms");
          if (!alarms.findValuesAsText("Name").contains("agora-FailuresAlarm")) {
            findings.add(id + " is moved at once, with no alarm to stop it.");
          }
        }
        return findings;
      };

  @Test
  void whatIsNewTakesOverInStepsWithAlarmsAsBrakes() {
    BRAKES.holdsUnless(
        template ->
            Rule.object(template, "/Resources/AdminFunctionAliaslive").remove("UpdatePolicy"),
        "AdminFunctionAliaslive is moved at once, with no alarm to stop it.");
  }

  @Test
  void theDashboardShowsEveryAlarm() {
    Rule rule =
        stack -> {
          List<String> findings = new ArrayList<>();
          stack
              .ofType("AWS::CloudWatch::Dashboard")
              .forEach(
                  (id, dashboard) -> {
                    Set<String> shown = alarmsOn(dashboard.path("DashboardBody").asText());
                    stack.ofType(ALARM).keySet().stream()
                        .filter(
                            alarm ->
                                !shown.contains(Stack.arn("cloudwatch", "alarm:agora-" + alarm)))
                        .map(alarm -> "%s does not show %s.".formatted(id, alarm))
                        .forEach(findings::add);
                  });
          return findings;
        };
    rule.holdsUnless(
        template ->
            Rule.object(template, "/Resources")
                .set("NewAlarm", template.at("/Resources/FailureQueueAlarm").deepCopy()),
        "Dashboard does not show NewAlarm.");
  }

  private static Set<String> alarmsOn(String body) {
    Set<String> shown = new TreeSet<>();
    try {
      new ObjectMapper()
          .readTree(body)
          .path("widgets")
          .forEach(
              widget ->
                  widget.at("/properties/alarms").forEach(alarm -> shown.add(alarm.asText())));
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("the dashboard is not JSON", e);
    }
    return shown;
  }
}
