package agora.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * SQS, as {@link FakeAws} has it: it keeps what it is sent, and hands out what a test has put among
 * the dead letters.
 */
public final class FakeQueues {

  /** A message that was sent. */
  public record Message(String queue, String body, int delaySeconds) {}

  public final List<Message> sent = new CopyOnWriteArrayList<>();

  /** Bodies of messages that are there to be received; one is gone when it is deleted. */
  public final List<String> deadLetters = new CopyOnWriteArrayList<>();

  /** Calls of queues' counts answer these many messages. */
  public volatile int waiting;

  /** Runs before the next message is taken, once. */
  public volatile Runnable beforeSending = () -> {};

  /** How many messages are taken before SQS fails once; negative for never. */
  public final AtomicInteger failsAfter = new AtomicInteger(-1);

  /** Received, and hidden until they are deleted. */
  private final List<String> received = new CopyOnWriteArrayList<>();

  FakeQueues() {}

  /** Bodies of the messages that were sent to a queue. */
  public List<String> sentTo(String queue) {
    return sent.stream()
        .filter(each -> each.queue().equals(queue))
        .map(FakeQueues.Message::body)
        .toList();
  }

  /** What was received and not deleted is there again, as it is when its time is over. */
  public void showAgain() {
    received.clear();
  }

  /** Whether the call fails, and nothing of it is taken. */
  boolean fails(String operation) {
    if (!operation.startsWith("SendMessage")) {
      return false;
    }
    Runnable before = beforeSending;
    beforeSending = () -> {};
    before.run();
    return failsAfter.getAndDecrement() == 0;
  }

  Map<String, ?> answer(String operation, JsonNode request) {
    return switch (operation) {
      case "GetQueueAttributes" ->
          Map.of(
              "Attributes",
              Map.of(
                  "ApproximateNumberOfMessages", Integer.toString(waiting),
                  "ApproximateNumberOfMessagesNotVisible", "0",
                  "ApproximateNumberOfMessagesDelayed", "0"));
      case "SendMessageBatch" -> {
        List<Map<String, ?>> taken = new ArrayList<>();
        for (JsonNode entry : request.path("Entries")) {
          taken.add(
              Map.of(
                  "Id", entry.path("Id").asText(),
                  "MessageId", "m",
                  "MD5OfMessageBody", take(request.path("QueueUrl").asText(), entry)));
        }
        yield Map.of("Successful", taken);
      }
      case "SendMessage" ->
          Map.of(
              "MessageId",
              "m",
              "MD5OfMessageBody",
              take(request.path("QueueUrl").asText(), request));
      case "ReceiveMessage" -> Map.of("Messages", receive());
      case "DeleteMessage" -> {
        deadLetters.remove(request.path("ReceiptHandle").asText());
        yield Map.of();
      }
      default -> throw new IllegalArgumentException("SQS has no " + operation + " here");
    };
  }

  private String take(String queue, JsonNode message) {
    String body = message.path("MessageBody").asText();
    sent.add(new Message(queue, body, message.path("DelaySeconds").asInt(0)));
    return md5(body);
  }

  /** All that is not hidden. A body is its message's handle, too. */
  private List<Map<String, String>> receive() {
    List<Map<String, String>> messages = new ArrayList<>();
    for (String body : deadLetters) {
      if (!received.contains(body)) {
        received.add(body);
        messages.add(
            Map.of(
                "MessageId",
                "m" + body.hashCode(),
                "ReceiptHandle",
                body,
                "Body",
                body,
                "MD5OfBody",
                md5(body)));
      }
    }
    return messages;
  }

  /** The SDK compares what SQS says it took or gave with what it sent or got. */
  private static String md5(String text) {
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("MD5").digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e); // every Java has MD5
    }
  }
}
