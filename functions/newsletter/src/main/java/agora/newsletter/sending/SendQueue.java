package agora.newsletter.sending;

import agora.edge.lambda.Json;
import agora.ids.MailingId;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchRequestEntry;

/** The queue of batches to be sent. */
public record SendQueue(Supplier<SqsClient> sqs, String url) {

  /** The most messages that SQS takes in one call. */
  public static final int MOST = 10;

  /**
   * Says that a batch goes on.
   *
   * @param hop how often it was said before: a batch that never ends must end up with staff
   */
  void goesOn(MailingId mailing, int batch, int hop, Duration delay) {
    String body = Json.write(Map.of("mailing", mailing, "batch", batch, "hop", hop));
    sqs.get()
        .sendMessage(
            send ->
                send.queueUrl(url)
                    .messageBody(body)
                    .messageGroupId(mailing.group(batch))
                    .delaySeconds(Math.toIntExact(delay.plusMillis(999).toSeconds())));
  }

  /** Queues at most ten batches. */
  public void add(MailingId mailing, List<Integer> batches) {
    List<SendMessageBatchRequestEntry> entries =
        batches.stream()
            .map(
                batch ->
                    SendMessageBatchRequestEntry.builder()
                        .id(Integer.toString(batch))
                        .messageBody(Json.write(Map.of("mailing", mailing, "batch", batch)))
                        .messageGroupId(mailing.group(batch))
                        .build())
            .toList();
    var answer = sqs.get().sendMessageBatch(send -> send.queueUrl(url).entries(entries));
    if (answer.hasFailed() && !answer.failed().isEmpty()) {
      throw new IllegalStateException("SQS took not all batches of " + mailing);
    }
  }
}
