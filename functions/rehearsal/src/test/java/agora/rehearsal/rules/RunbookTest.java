package agora.rehearsal.rules;

import agora.rehearsal.Project;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What {@code docs/deploy.md} says of the stack. */
class RunbookTest {
  private static final String ALARM = "AWS::CloudWatch::Alarm";

  private static String runbook() {
    return read("docs/deploy.md");
  }

  private static String read(String document) {
    try {
      return Files.readString(Project.ROOT.resolve(document));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void itCountsAlarmsAndPolledQueuesAsTheTemplateDoes() {
    Rule rule =
        stack -> {
          String text = runbook();
          int alarms = stack.ofType(ALARM).size();
          long polled =
              stack.ofType("AWS::Lambda::EventSourceMapping").values().stream()
                  .filter(each -> each.path("EventSourceArn").asText().contains(":sqs:"))
                  .count();
          List<String> findings = new ArrayList<>();
          for (String wanted :
              List.of(
                  "There are " + alarms + " alarms.",
                  "| CloudWatch alarms, " + alarms + " × 0.10 |",
                  "| SQS: " + polled + " idle queues |")) {
            if (!text.contains(wanted)) {
              findings.add("docs/deploy.md does not say: " + wanted);
            }
          }
          return findings;
        };
    rule.holdsUnless(
        template ->
            Rule.object(template, "/Resources")
                .set("NewAlarm", template.at("/Resources/FailureQueueAlarm").deepCopy()),
        "docs/deploy.md does not say: There are 4 alarms.");
  }

  @Test
  void itNamesEveryAlarmParameterGroupAndRecord() {
    Rule rule =
        stack -> {
          List<String> names = new ArrayList<>(stack.ofType(ALARM).keySet());
          stack.template().path("Parameters").fieldNames().forEachRemaining(names::add);
          stack
              .ofType("AWS::Cognito::UserPoolGroup")
              .values()
              .forEach(each -> names.add(each.path("GroupName").asText()));
          String text = runbook();
          return names.stream()
              .filter(name -> !text.contains('`' + name + '`') && !text.contains(name + "="))
              .map(name -> "docs/deploy.md does not name " + name + ".")
              .toList();
        };
    rule.holdsUnless(
        template ->
            Rule.object(template, "/Resources")
                .set("NewAlarm", template.at("/Resources/FailureQueueAlarm").deepCopy()),
        "docs/deploy.md does not name NewAlarm.");
  }

  /** Who deploys looks for what was said: each refusal of ours is in the table of what to do. */
  @Test
  void itTellsWhatToDoAboutEachRefusal() {
    Rule rule =
        stack -> {
          String text = runbook();
          List<String> said = new ArrayList<>();
          stack
              .template()
              .path("Rules")
              .forEach(each -> said.addAll(each.findValuesAsText("AssertDescription")));
          said.addAll(
              List.of(
                  "CertificateArn is of another region",
                  "ROLLBACK_COMPLETE",
                  "UPDATE_ROLLBACK_COMPLETE",
                  "UPDATE_ROLLBACK_FAILED"));
          return said.stream()
              .map(each -> each.replaceFirst("(, such as|, the ARN|, which) .*$", ""))
              .filter(each -> !text.contains("| `" + each))
              .map(each -> "docs/deploy.md does not tell what to do about: " + each)
              .toList();
        };
    rule.holdsUnless(
        template ->
            Rule.object(template, "/Rules/AHostHasItsCertificate/Assertions/0")
                .put("AssertDescription", "No certificate."),
        "docs/deploy.md does not tell what to do about: No certificate.");
  }

  private static final Pattern LOOP = Pattern.compile("for f in ([a-z ]+); do\\s+(for m|aws)");

  /** Who restores closes what queues and streams call, and then every function but admin's. */
  @Test
  void itClosesAndOpensEveryFunctionThatTheTemplateHas() {
    Rule rule =
        stack -> {
          Set<String> called = new TreeSet<>();
          stack
              .ofType("AWS::Lambda::EventSourceMapping")
              .values()
              .forEach(each -> called.add(called(each.path("FunctionName").asText())));
          Set<String> all = new TreeSet<>();
          stack
              .ofType("AWS::Lambda::Function")
              .values()
              .forEach(each -> all.add(called(each.path("FunctionName").asText())));
          all.remove("admin");
          List<Set<String>> loops =
              LOOP.matcher(read("docs/breach-and-restore.md"))
                  .results()
                  .map(loop -> (Set<String>) new TreeSet<>(List.of(loop.group(1).split(" ", -1))))
                  .toList();
          return loops.equals(List.of(called, all, all, called))
              ? List.of()
              : List.of("docs/breach-and-restore.md closes and opens " + loops + ".");
        };
    rule.holdsUnless(
        Rule.without("PlannerFunctionPlan"),
        "docs/breach-and-restore.md closes and opens "
            + loops("[feedback, insights, jobs, lifecycle, planner, sender]")
            + ".");
  }

  private static String loops(String mapped) {
    String all =
        "[clicks, feedback, insights, jobs, lifecycle, media, planner, sender, signup, tickets]";
    return List.of(mapped, all, all, mapped).toString();
  }

  private static String called(String function) {
    return function.replaceFirst("^(.*:function:)?agora-", "").replaceFirst(":live$", "");
  }

  /** A trap of a template: an output that nobody reads, and a record that nobody publishes. */
  @Test
  void theRecordsToPublishAreOutputs() {
    Rule rule =
        stack -> {
          List<String> findings = new ArrayList<>();
          for (String each :
              List.of(
                  "DkimRecord1",
                  "DkimRecord2",
                  "DkimRecord3",
                  "BounceRecord",
                  "SpfRecord",
                  "DmarcRecord",
                  "SignIn")) {
            if (!stack.template().path("Outputs").has(each)) {
              findings.add("Outputs: no " + each + ".");
            }
          }
          return findings;
        };
    rule.holdsUnless(
        template -> Rule.object(template, "/Outputs").remove("DkimRecord2"),
        "Outputs: no DkimRecord2.");
  }
}
