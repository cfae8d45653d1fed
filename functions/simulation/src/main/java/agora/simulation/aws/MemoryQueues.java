package agora.simulation.aws;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.GetQueueAttributesRequest;
import software.amazon.awssdk.services.sqs.model.GetQueueAttributesResponse;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchRequest;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchResponse;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchResultEntry;
import software.amazon.awssdk.services.sqs.model.SendMessageRequest;
import software.amazon.awssdk.services.sqs.model.SendMessageResponse;

/** SQS as functions see it: they send, and ask how much is waiting. */
public final class MemoryQueues implements SqsClient {

  private static final Duration LONGEST_DELAY = Duration.ofMinutes(15);
  private static final int LARGEST_MESSAGE = 1024 * 1024;

  /** The queues behind the client. */
  public interface Queues {
    void send(String url, String body, Duration delay);

    /** How many messages can be received, are with a receiver, and wait for their delay. */
    Depth depth(String url);
  }

  /** Messages of a queue by where they are. */
  public record Depth(int visible, int received, int delayed) {}

  private final Calls calls;
  private final Queues queues;
  private long sent;

  public MemoryQueues(Calls calls, Queues queues) {
    this.calls = calls;
    this.queues = queues;
  }

  /** Messages that functions sent so far. */
  public long sent() {
    return sent;
  }

  @Override
  public String serviceName() {
    return SERVICE_NAME;
  }

  @Override
  public void close() {}

  @Override
  public SendMessageResponse sendMessage(SendMessageRequest send) {
    return calls.call(
        "sqs",
        "SendMessage " + send.messageBody(),
        () -> {
          put(send.queueUrl(), send.messageBody(), send.delaySeconds());
          return SendMessageResponse.builder().messageId("m").build();
        });
  }

  @Override
  public SendMessageBatchResponse sendMessageBatch(SendMessageBatchRequest batch) {
    if (batch.entries().isEmpty() || batch.entries().size() > 10) {
      throw new IllegalArgumentException("a batch has 1 to 10 messages");
    }
    return calls.call(
        "sqs",
        "SendMessageBatch of " + batch.entries().size(),
        () -> {
          List<SendMessageBatchResultEntry> done = new ArrayList<>();
          batch
              .entries()
              .forEach(
                  each -> {
                    put(batch.queueUrl(), each.messageBody(), each.delaySeconds());
                    done.add(SendMessageBatchResultEntry.builder().id(each.id()).build());
                  });
          return SendMessageBatchResponse.builder().successful(done).failed(List.of()).build();
        });
  }

  private void put(String url, String body, @Nullable Integer seconds) {
    Duration delay = Duration.ofSeconds(Objects.requireNonNullElse(seconds, 0));
    if (delay.isNegative() || delay.compareTo(LONGEST_DELAY) > 0) {
      throw new IllegalArgumentException("SQS delays a message by 15 minutes at most");
    }
    if (body.length() > LARGEST_MESSAGE) {
      throw new IllegalArgumentException("larger than SQS takes");
    }
    sent++;
    queues.send(url, body, delay);
  }

  @Override
  public GetQueueAttributesResponse getQueueAttributes(GetQueueAttributesRequest get) {
    return calls.call(
        "sqs",
        "GetQueueAttributes " + get.queueUrl(),
        () -> {
          Depth depth = queues.depth(get.queueUrl());
          return GetQueueAttributesResponse.builder()
              .attributes(
                  Map.of(
                      QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES,
                      Integer.toString(depth.visible()),
                      QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES_NOT_VISIBLE,
                      Integer.toString(depth.received()),
                      QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES_DELAYED,
                      Integer.toString(depth.delayed())))
              .build();
        });
  }
}
