package agora.testkit;

import agora.testkit.aws.AwsError;
import agora.testkit.aws.Queues;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/** What a function sent to the template's queues, and what a test puts there itself. */
public final class SentMessages {

  /**
   * A message that was sent.
   *
   * @param queue its URL
   * @param group empty where it belongs to none
   */
  public record Message(String queue, String body, int delaySeconds, String group) {}

  public final List<Message> sent = new CopyOnWriteArrayList<>();

  /** Runs before the next message is taken, once. */
  public volatile Runnable beforeSending = () -> {};

  /** How many calls that send are answered before SQS fails once; negative for never. */
  public final AtomicInteger failsAfter = new AtomicInteger(-1);

  private final Queues queues;

  SentMessages(Queues queues) {
    this.queues = queues;
  }

  /** Bodies of the messages that were sent to a queue. */
  public List<String> sentTo(String url) {
    return sent.stream()
        .filter(each -> each.queue().equals(url))
        .map(SentMessages.Message::body)
        .toList();
  }

  /** Puts a message into a queue. */
  public void put(String url, String body) {
    queues.deliver(queues.byUrl(url).queue().arn(), body);
  }

  /** The bodies of all that is in a queue, received or not. */
  public List<String> in(String url) {
    return queues.byUrl(url).bodies();
  }

  /** Takes everything out of a queue. */
  public void empty(String url) {
    queues.byUrl(url).purge();
  }

  /** Fails where a test wants it to; nothing is taken then. */
  void refuse(String operation) {
    if (operation.startsWith("SendMessage")) {
      Runnable before = beforeSending;
      beforeSending = () -> {};
      before.run();
      if (failsAfter.getAndDecrement() == 0) {
        throw AwsError.badRequest("com.amazonaws.sqs#KmsThrottled", "not now");
      }
    }
  }

  /** Remembers what was sent. */
  void note(String operation, JsonNode request) {
    String queue = request.path("QueueUrl").asText();
    if (operation.equals("SendMessage")) {
      add(queue, request);
    } else if (operation.equals("SendMessageBatch")) {
      request.path("Entries").forEach(entry -> add(queue, entry));
    }
  }

  private void add(String queue, JsonNode message) {
    sent.add(
        new Message(
            queue,
            message.path("MessageBody").asText(),
            message.path("DelaySeconds").asInt(0),
            message.path("MessageGroupId").asText()));
  }
}
