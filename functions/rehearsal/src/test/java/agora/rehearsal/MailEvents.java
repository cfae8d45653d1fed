package agora.rehearsal;

import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.eventbridge.EventBridgeClient;
import software.amazon.awssdk.services.eventbridge.model.Rule;
import software.amazon.awssdk.services.lambda.LambdaClient;
import software.amazon.awssdk.services.lambda.model.InvocationType;
import software.amazon.awssdk.services.sqs.SqsClient;

/**
 * Brings SES's events to the targets of the rules that they match. Nobody but AWS may put an event
 * of {@code aws.ses} on the bus, so the stand-in says only which rules match.
 */
final class MailEvents {
  private final EventBridgeClient bus;
  private final SqsClient queues;
  private final LambdaClient functions;

  MailEvents(StandIn aws) {
    this.bus = aws.client(EventBridgeClient.builder());
    this.queues = aws.client(SqsClient.builder());
    this.functions = aws.client(LambdaClient.builder());
  }

  void deliver(String event) {
    for (Rule rule : bus.listRules(all -> {}).rules()) {
      String pattern = rule.eventPattern();
      if (pattern != null
          && bus.testEventPattern(test -> test.event(event).eventPattern(pattern)).result()) {
        bus.listTargetsByRule(targets -> targets.rule(rule.name()))
            .targets()
            .forEach(target -> hand(target.arn(), event));
      }
    }
  }

  private void hand(String target, String event) {
    if (target.contains(":lambda:")) {
      functions.invoke(
          call ->
              call.functionName(target)
                  .invocationType(InvocationType.EVENT)
                  .payload(SdkBytes.fromUtf8String(event)));
    } else {
      send(target, event);
    }
  }

  private void send(String queue, String event) {
    String name = queue.substring(queue.lastIndexOf(':') + 1);
    String url = queues.getQueueUrl(request -> request.queueName(name)).queueUrl();
    queues.sendMessage(message -> message.queueUrl(url).messageBody(event));
  }
}
