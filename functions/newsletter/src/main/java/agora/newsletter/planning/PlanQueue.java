package agora.newsletter.planning;

import agora.edge.lambda.Json;
import agora.newsletter.sending.SendQueue;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchRequestEntry;

/** The queue of what the planner has to do. */
record PlanQueue(Supplier<SqsClient> sqs, String url) {

  /** Adds messages, in as few calls as SQS takes them. */
  void add(List<Map<String, Object>> bodies) {
    for (int from = 0; from < bodies.size(); from += SendQueue.MOST) {
      send(bodies.subList(from, Math.min(bodies.size(), from + SendQueue.MOST)));
    }
  }

  private void send(List<Map<String, Object>> bodies) {
    List<SendMessageBatchRequestEntry> entries =
        IntStream.range(0, bodies.size())
            .mapToObj(
                n ->
                    SendMessageBatchRequestEntry.builder()
                        .id(Integer.toString(n))
                        .messageBody(Json.write(bodies.get(n)))
                        .build())
            .toList();
    var answer = sqs.get().sendMessageBatch(send -> send.queueUrl(url).entries(entries));
    if (answer.hasFailed() && !answer.failed().isEmpty()) {
      throw new IllegalStateException("SQS took not all of the planner's messages");
    }
  }
}
