package agora.testkit.aws;

import agora.stack.Queue;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** One SQS queue on the club's clock. Thread-safe. */
public final class LocalQueue {
  /** A message, and where it stands. */
  public static final class Message {
    public final String id;
    public final String body;
    public final JsonNode attributes;
    final String group;
    final Instant sent;
    Instant visible;
    Instant firstReceived = Instant.EPOCH;
    Instant taken = Instant.EPOCH;
    public int received;
    public String receipt = "";

    /** The ARN of the queue that gave it up; empty where none did. */
    String source = "";

    Message(
        String id, String body, JsonNode attributes, String group, Instant sent, Instant visible) {
      this.id = id;
      this.body = body;
      this.attributes = attributes;
      this.group = group;
      this.sent = sent;
      this.visible = visible;
    }

    private ObjectNode json() {
      return place()
          .put("body", body)
          .put("group", group)
          .put("sent", sent.toString())
          .set("attributes", attributes);
    }

    private ObjectNode place() {
      return JsonTrees.object()
          .put("id", id)
          .put("visible", visible.toString())
          .put("firstReceived", firstReceived.toString())
          .put("received", received)
          .put("receipt", receipt);
    }

    private void place(JsonNode kept) {
      visible = Instant.parse(kept.path("visible").asText());
      firstReceived = Instant.parse(kept.path("firstReceived").asText());
      received = kept.path("received").asInt();
      receipt = kept.path("receipt").asText();
    }

    /** What SQS itself says of the message. */
    public ObjectNode systemAttributes() {
      return JsonTrees.object()
          .put("ApproximateReceiveCount", Integer.toString(received))
          .put("SentTimestamp", Long.toString(sent.toEpochMilli()))
          .put("SenderId", "local")
          .put("ApproximateFirstReceiveTimestamp", Long.toString(firstReceived.toEpochMilli()));
    }
  }

  private final Queue queue;
  private final Consumer<Message> dead;
  private final List<Message> messages = new ArrayList<>();
  private final Chapter chapter;
  private final Freedom freedom;
  private final Groups groups = new Groups();

  /**
   * @param dead gets a message that was received too often
   */
  LocalQueue(Queue queue, Consumer<Message> dead, Chapter chapter, Freedom freedom) {
    this.queue = queue;
    this.dead = dead;
    this.chapter = chapter;
    this.freedom = freedom;
    Map<String, Message> kept = new LinkedHashMap<>();
    chapter.replay().forEach(change -> again(change, kept));
    messages.addAll(kept.values());
  }

  private static void again(JsonNode change, Map<String, Message> kept) {
    String id = change.path("id").asText();
    if (change.has("body")) {
      Message message =
          new Message(
              id,
              change.path("body").asText(),
              change.path("attributes"),
              change.path("group").asText(),
              Instant.parse(change.path("sent").asText()),
              Instant.EPOCH);
      message.place(change);
      kept.put(id, message);
    } else if (change.has("visible")) {
      kept.computeIfPresent(
          id,
          (same, message) -> {
            message.place(change);
            return message;
          });
    } else {
      kept.remove(id);
    }
  }

  private void gone(Message message) {
    chapter.write(JsonTrees.object().put("id", message.id));
  }

  public Queue queue() {
    return queue;
  }

  /** Takes a message that another queue gave up. */
  synchronized void bury(Message given, String source, Instant now) {
    List<Message> before = List.copyOf(messages);
    send(given.body, given.attributes, given.group, Duration.ZERO, now);
    messages.stream()
        .filter(message -> !before.contains(message))
        .forEach(message -> message.source = source);
  }

  synchronized Message send(
      String body, JsonNode attributes, String group, Duration delay, Instant now) {
    List<Message> copies =
        freedom.copies(delay).stream()
            .map(copy -> new Message(freedom.id(), body, attributes, group, now, now.plus(copy)))
            .toList();
    copies.forEach(message -> chapter.write(message.json()));
    messages.addAll(copies);
    return copies.getFirst();
  }

  public List<Message> receive(int most, Duration visibility, Instant now) {
    List<Message> taken = new ArrayList<>();
    List<Message> lost = new ArrayList<>();
    synchronized (this) {
      forget(now);
      List<Message> visible =
          new ArrayList<>(
              messages.stream().filter(message -> !message.visible.isAfter(now)).toList());
      while (!visible.isEmpty() && taken.size() < most) {
        List<Message> quiet = freedom.fair() ? groups.quiet(visible, messages, now) : visible;
        Message message = quiet.get(freedom.next(quiet.size()));
        visible.remove(message);
        if (message.received >= queue.maxReceives()) {
          messages.remove(message);
          lost.add(message);
        } else {
          message.received++;
          message.firstReceived = message.received == 1 ? now : message.firstReceived;
          message.receipt = freedom.id();
          message.taken = now;
          message.visible = now.plus(visibility);
          chapter.write(message.place());
          taken.add(message);
        }
      }
    }
    for (Message message : lost) {
      dead.accept(message);
      gone(message); // after it is elsewhere: a crash in between leaves it twice, not nowhere
    }
    return taken;
  }

  /** Lets go what has been kept too long; the oldest are first, in the order they were sent. */
  private void forget(Instant now) {
    Instant oldest = now.minus(queue.retention());
    while (!messages.isEmpty() && !messages.getFirst().sent.isAfter(oldest)) {
      gone(messages.removeFirst());
    }
  }

  /** The bodies of all that is there, received or not. */
  public synchronized List<String> bodies() {
    return messages.stream().map(message -> message.body).toList();
  }

  public synchronized boolean delete(String receipt) {
    List<Message> gone =
        messages.stream().filter(message -> message.receipt.equals(receipt)).toList();
    gone.forEach(this::gone);
    gone.forEach(groups::done);
    return messages.removeAll(gone);
  }

  synchronized boolean change(String receipt, Duration visibility, Instant now) {
    for (Message message : messages) {
      if (message.receipt.equals(receipt)) {
        message.visible = now.plus(visibility);
        chapter.write(message.place());
        return true;
      }
    }
    return false;
  }

  /** Takes out everything. */
  synchronized List<Message> takeAll() {
    List<Message> all = List.copyOf(messages);
    purge();
    return all;
  }

  public synchronized void purge() {
    messages.forEach(this::gone);
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
