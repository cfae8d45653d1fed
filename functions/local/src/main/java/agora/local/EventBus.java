package agora.local;

import agora.stack.EventPatterns;
import agora.stack.Rule;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;

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
    ObjectNode event = event(clock.instant(), source, type, resources, detail);
    for (Rule rule : rules) {
      if (EventPatterns.matches(rule.pattern(), Json.map(event))) {
        rule.targets().forEach(target -> deliver(target, event.toString()));
      }
    }
  }

  /** The whole event, as rules and their targets see it. */
  static ObjectNode event(
      Instant at, String source, String type, List<String> resources, ObjectNode detail) {
    ObjectNode event =
        Json.object()
            .put("version", "0")
            .put("id", UUID.randomUUID().toString())
            .put("detail-type", type)
            .put("source", source)
            .put("account", "000000000000")
            .put("time", at.truncatedTo(ChronoUnit.SECONDS).toString())
            .put("region", "eu-north-1");
    event.set("resources", Json.of(resources));
    event.set("detail", detail);
    return event;
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
