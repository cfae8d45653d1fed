package agora.testkit.aws;

import agora.stack.Queue;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

/** One SQS queue on the club's clock. Thread-safe. */
public final class LocalQueue {
  /** A message, and where it stands. */
  public static final class Message {
    public final String id = UUID.randomUUID().toString();
    public final String body;
    public final JsonNode attributes;
    final Instant sent;
    Instant visible;
    Instant firstReceived = Instant.EPOCH;
    int received;
    public String receipt = "";

    Message(String body, JsonNode attributes, Instant sent, Instant visible) {
      this.body = body;
      this.attributes = attributes;
      this.sent = sent;
      this.visible = visible;
    }

    /** What SQS itself says of the */
    public ObjectNode systemAttributes() {
      return Json.object()
          .put("ApproximateReceiveCount", Integer.toString(received))
          .put("SentTimestamp", Long.toString(sent.toEpochMilli()))
          .put("SenderId", "local")
          .put("ApproximateFirstReceiveTimestamp", Long.toString(firstReceived.toEpochMilli()));
    }
  }

  private final Queue queue;
  private final Consumer<Message> dead;
  private final List<Message> messages = new ArrayList<>();

  /**
   * @param dead gets a message that was received too often
   */
  LocalQueue(Queue queue, Consumer<Message> dead) {
    this.queue = queue;
    this.dead = dead;
  }

  public Queue queue() {
    return queue;
  }

  synchronized Message send(String body, JsonNode attributes, Duration delay, Instant now) {
    Message message = new Message(body, attributes, now, now.plus(delay));
    messages.add(message);
    return message;
  }

  public List<Message> receive(int most, Duration visibility, Instant now) {
    List<Message> taken = new ArrayList<>();
    List<Message> lost = new ArrayList<>();
    synchronized (this) {
      for (Iterator<Message> each = messages.iterator(); each.hasNext() && taken.size() < most; ) {
        Message message = each.next();
        if (!message.sent.plus(queue.retention()).isAfter(now)) {
          each.remove();
        } else if (!message.visible.isAfter(now)) {
          if (message.received >= queue.maxReceives()) {
            each.remove();
            lost.add(message);
          } else {
            message.received++;
            message.firstReceived = message.received == 1 ? now : message.firstReceived;
            message.receipt = UUID.randomUUID().toString();
            message.visible = now.plus(visibility);
            taken.add(message);
          }
        }
      }
    }
    lost.forEach(dead);
    return taken;
  }

  /** The bodies of all that is there, received or not. */
  public synchronized List<String> bodies() {
    return messages.stream().map(message -> message.body).toList();
  }

  public synchronized boolean delete(String receipt) {
    return messages.removeIf(message -> message.receipt.equals(receipt));
  }

  synchronized boolean change(String receipt, Duration visibility, Instant now) {
    for (Message message : messages) {
      if (message.receipt.equals(receipt)) {
        message.visible = now.plus(visibility);
        return true;
      }
    }
    return false;
  }

  public synchronized void purge() {
    messages.clear();
  }

  /** When a message can be received next. */
  public synchronized Optional<Instant> next() {
    return messages.stream().map(message -> message.visible).min(Instant::compareTo);
  }

  synchronized int visible(Instant now) {
    return (int) messages.stream().filter(message -> !message.visible.isAfter(now)).count();
  }

  synchronized int inFlight(Instant now) {
    return (int)
        messages.stream()
            .filter(message -> message.visible.isAfter(now) && message.received > 0)
            .count();
  }

  synchronized int delayed(Instant now) {
    return (int)
        messages.stream()
            .filter(message -> message.visible.isAfter(now) && message.received == 0)
            .count();
  }
}
