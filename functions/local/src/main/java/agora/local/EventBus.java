package agora.local;

import agora.stack.EventPatterns;
import agora.stack.Rule;
import agora.testkit.aws.EventSink;
import agora.testkit.aws.JsonTrees;
import agora.testkit.aws.Queues;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.InstantSource;
import java.util.List;

/** EventBridge's default bus: events go to the targets of the rules that they match. */
final class EventBus implements EventSink {
  private final List<Rule> rules;
  private final Queues queues;
  private final Lambda lambda;
  private final InstantSource clock;

  EventBus(List<Rule> rules, Queues queues, Lambda lambda, InstantSource clock) {
    this.rules = rules;
    this.queues = queues;
    this.lambda = lambda;
    this.clock = clock;
  }

  @Override
  public void put(String source, String type, List<String> resources, ObjectNode detail) {
    ObjectNode event = EventSink.event(clock.instant(), source, type, resources, detail);
    for (Rule rule : rules) {
      if (EventPatterns.matches(rule.pattern(), JsonTrees.map(event))) {
        rule.targets().forEach(target -> deliver(target, event.toString()));
      }
    }
  }

  private void deliver(Rule.Target target, String event) {
    if (target.arn().contains(":sqs:")) {
      queues.deliver(target.arn(), event);
      return;
    }
    FunctionHost host = lambda.find(target.arn());
    if (host == null) {
      throw new IllegalStateException(
          "A rule's target %s is neither a queue nor a function of the template."
              .formatted(target.arn()));
    }
    lambda.callAsync(host, event);
  }
}
