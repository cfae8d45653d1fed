package agora.rehearsal.rules;

import agora.rehearsal.Stack;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Each queue: where failed messages go, and how long one is hidden while it is worked on. */
class QueueRulesTest {
  static final String QUEUE = "AWS::SQS::Queue";

  /** The queues that hold what failed: nothing may follow them. */
  static Set<String> deadLetters(Stack stack) {
    Set<String> arns = new TreeSet<>();
    stack
        .ofType(QUEUE)
        .values()
        .forEach(each -> add(arns, each.at("/RedrivePolicy/deadLetterTargetArn")));
    stack
        .resources()
        .values()
        .forEach(
            each -> {
              add(arns, each.at("/Properties/DestinationConfig/OnFailure/Destination"));
              add(arns, each.at("/Properties/Target/DeadLetterConfig/Arn"));
              each.at("/Properties/Targets")
                  .forEach(target -> add(arns, target.at("/DeadLetterConfig/Arn")));
            });
    Set<String> ids = new TreeSet<>();
    stack.ofType(QUEUE).keySet().stream()
        .filter(id -> arns.contains(Stack.queueArn(id)))
        .forEach(ids::add);
    return ids;
  }

  private static void add(Set<String> arns, JsonNode arn) {
    if (arn.isTextual()) {
      arns.add(arn.asText());
    }
  }

  static final Rule DEAD_LETTERS =
      stack -> {
        Set<String> last = deadLetters(stack);
        return stack.ofType(QUEUE).keySet().stream()
            .filter(id -> !last.contains(id))
            .filter(
                id ->
                    last.stream()
                        .noneMatch(
                            letters ->
                                stack
                                    .ofType(QUEUE)
                                    .getOrDefault(id, stack.template())
                                    .at("/RedrivePolicy/deadLetterTargetArn")
                                    .asText()
                                    .equals(Stack.queueArn(letters))))
            .map(id -> id + " has no dead-letter queue.")
            .toList();
      };

  @Test
  void everyQueueHasADeadLetterQueueOrIsOne() {
    DEAD_LETTERS.holdsUnless(
        template -> Rule.properties(template, "SendQueue").remove("RedrivePolicy"),
        "SendQueue has no dead-letter queue.");
    DEAD_LETTERS.finds(
        template ->
            Rule.object(template, "/Resources")
                .putObject("NewQueue")
                .put("Type", QUEUE)
                .putObject("Properties"),
        "NewQueue has no dead-letter queue.");
  }

  @Test
  void whatFailedIsKeptForFourteenDays() {
    Rule rule =
        stack ->
            deadLetters(stack).stream()
                .filter(
                    id ->
                        stack
                                .ofType(QUEUE)
                                .getOrDefault(id, stack.template())
                                .path("MessageRetentionPeriod")
                                .asInt()
                            != 1_209_600)
                .map(id -> id + " keeps messages for less than 14 days.")
                .toList();
    rule.holdsUnless(
        template -> Rule.properties(template, "DeadLetters").remove("MessageRetentionPeriod"),
        "DeadLetters keeps messages for less than 14 days.");
  }

  @Test
  void aMessageIsHiddenForSixTimesTheFunctionsTimeoutAndTheWindow() {
    Rule rule = QueueRulesTest::visibility;
    rule.holdsUnless(
        template -> Rule.properties(template, "ProgressQueue").put("VisibilityTimeout", 360),
        "ProgressQueue hides a message for 360 s, and FeedbackFunction needs 420: 6 × its timeout"
            + " and the window.");
    rule.finds(
        template -> Rule.properties(template, "SenderFunction").put("Timeout", 120),
        "SendQueue hides a message for 360 s, and SenderFunction needs 720: 6 × its timeout and the"
            + " window.");
  }

  private static List<String> visibility(Stack stack) {
    List<String> findings = new ArrayList<>();
    for (JsonNode mapping : stack.ofType("AWS::Lambda::EventSourceMapping").values()) {
      String function = stack.functionOf(mapping.path("FunctionName").asText());
      int wanted =
          6
                  * stack
                      .ofType("AWS::Lambda::Function")
                      .getOrDefault(function, mapping)
                      .path("Timeout")
                      .asInt(3)
              + mapping.path("MaximumBatchingWindowInSeconds").asInt();
      stack
          .ofType(QUEUE)
          .forEach(
              (id, queue) -> {
                int hidden = queue.path("VisibilityTimeout").asInt(30);
                if (mapping.path("EventSourceArn").asText().equals(Stack.queueArn(id))
                    && hidden < wanted) {
                  findings.add(
                      "%s hides a message for %d s, and %s needs %d: 6 × its timeout and the window."
                          .formatted(id, hidden, function, wanted));
                }
              });
    }
    return findings;
  }

  /**
   * A ceiling keeps five pollers at an idle queue where Lambda would leave two (Lambda Developer
   * Guide, Configuring scaling behavior for SQS event source mappings), and they ask all the year.
   */
  @Test
  void sendingIsPacedByItsMappingAndNoOtherQueueHasACeiling() {
    Rule rule =
        stack ->
            stack.ofType("AWS::Lambda::EventSourceMapping").entrySet().stream()
                .filter(each -> each.getValue().path("EventSourceArn").asText().contains(":sqs:"))
                .flatMap(
                    each -> {
                      boolean sends =
                          each.getValue()
                              .path("EventSourceArn")
                              .asText()
                              .equals(Stack.queueArn("SendQueue"));
                      boolean capped =
                          each.getValue().at("/ScalingConfig/MaximumConcurrency").isNumber()
                              || each.getValue()
                                  .at("/ScalingConfig/MaximumConcurrency")
                                  .isTextual();
                      return sends == capped
                          ? Stream.empty()
                          : Stream.of(
                              each.getKey()
                                  + (sends
                                      ? " has no MaximumConcurrency."
                                      : " has a MaximumConcurrency, and is polled by five."));
                    })
                .toList();
    rule.holdsUnless(
        template -> Rule.properties(template, "SenderFunctionBatch").remove("ScalingConfig"),
        "SenderFunctionBatch has no MaximumConcurrency.");
    rule.finds(
        template ->
            Rule.properties(template, "PlannerFunctionPlan")
                .putObject("ScalingConfig")
                .put("MaximumConcurrency", 2),
        "PlannerFunctionPlan has a MaximumConcurrency, and is polled by five.");
  }
}
