package agora.rehearsal;

import software.amazon.awssdk.services.eventbridge.EventBridgeClient;
import software.amazon.awssdk.services.eventbridge.model.Rule;
import software.amazon.awssdk.services.sqs.SqsClient;

/**
 * Brings SES's events to the queues of the rules that they match. Nobody but AWS may put an event
 * of {@code aws.ses} on the bus, so the stand-in says only which rules match.
 */
final class MailEvents {
  private final EventBridgeClient bus;
  private final SqsClient queues;

  MailEvents(StandIn aws) {
    this.bus = aws.client(EventBridgeClient.builder());
    this.queues = aws.client(SqsClient.builder());
  }

  void deliver(String event) {
    for (Rule rule : bus.listRules(all -> {}).rules()) {
      String pattern = rule.eventPattern();
      if (pattern != null
          && bus.testEventPattern(test -> test.event(event).eventPattern(pattern)).result()) {
        bus.listTargetsByRule(targets -> targets.rule(rule.name()))
            .targets()
            .forEach(target -> send(target.arn(), event));
      }
    }
  }

  private void send(String queue, String event) {
    String name = queue.substring(queue.lastIndexOf(':') + 1);
    String url = queues.getQueueUrl(request -> request.queueName(name)).queueUrl();
    queues.sendMessage(message -> message.queueUrl(url).messageBody(event));
  }
}
