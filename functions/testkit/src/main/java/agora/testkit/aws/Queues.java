package agora.testkit.aws;

import agora.stack.Queue;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The template's SQS queues behind SQS's JSON protocol. A queue that the template lacks does not
 * exist. Thread-safe.
 */
public final class Queues {
  private final List<LocalQueue> queues = new ArrayList<>();
  private final InstantSource clock;
  private final Calls calls;
  private final Runnable wake;

  /**
   * The queues that the template declares.
   *
   * @param chapters where each queue writes, by the queue's name in the journal
   */
  public Queues(
      List<Queue> declared,
      InstantSource clock,
      Calls calls,
      Runnable wake,
      Function<String, Chapter> chapters) {
    this(declared, clock, calls, wake, chapters, Freedom.NONE);
  }

  /** Queues that use their freedom. */
  public Queues(
      List<Queue> declared,
      InstantSource clock,
      Calls calls,
      Runnable wake,
      Function<String, Chapter> chapters,
      Freedom freedom) {
    this.clock = clock;
    this.calls = calls;
    this.wake = wake;
    for (Queue queue : declared) {
      queues.add(
          new LocalQueue(
              queue,
              message -> bury(queue, message),
              chapters.apply("queue " + queue.id()),
              freedom));
    }
  }

  private void bury(Queue queue, LocalQueue.Message message) {
    String target = queue.deadLetterArn();
    LocalQueue graveyard = target == null ? null : byArn(target);
    if (graveyard != null) {
      graveyard.bury(message, queue.arn(), clock.instant());
      wake.run();
    }
  }

  /** Moves dead letters back to the queues that gave them up, as StartMessageMoveTask does. */
  public void redrive(String arn) {
    LocalQueue graveyard = byArn(arn);
    if (graveyard != null) {
      graveyard.takeAll().forEach(message -> deliver(message.source, message.body, message.group));
    }
  }

  public @Nullable LocalQueue byArn(String arn) {
    return queues.stream().filter(each -> each.queue().arn().equals(arn)).findFirst().orElse(null);
  }

  public List<LocalQueue> all() {
    return List.copyOf(queues);
  }

  /** Puts a message in a queue on behalf of AWS itself. */
  public void deliver(String arn, String body) {
    deliver(arn, body, "");
  }

  private void deliver(String arn, String body, String group) {
    LocalQueue queue = byArn(arn);
    if (queue == null) {
      throw new IllegalStateException("There is no queue %s for a failed event.".formatted(arn));
    }
    queue.send(body, JsonTrees.object(), group, queue.queue().delay(), clock.instant());
    wake.run();
  }

  JsonNode answer(String caller, String operation, ObjectNode request) {
    if (operation.equals("GetQueueUrl")) {
      return JsonTrees.object()
          .put("QueueUrl", named(request.path("QueueName").asText()).queue().url());
    }
    if (operation.equals("ListQueues")) {
      ObjectNode answer = JsonTrees.object();
      ArrayNode urls = answer.putArray("QueueUrls");
      queues.forEach(queue -> urls.add(queue.queue().url()));
      return answer;
    }
    LocalQueue queue = byUrl(request.path("QueueUrl").asText());
    calls.saw(caller, "sqs:" + operation.replaceFirst("Batch$", ""), queue.queue().arn());
    JsonNode answer =
        switch (operation) {
          case "SendMessage" -> send(queue, request);
          case "SendMessageBatch" -> batch(request, entry -> send(queue, entry));
          case "ReceiveMessage" -> receive(queue, request);
          case "DeleteMessage" -> delete(queue, request);
          case "DeleteMessageBatch" -> batch(request, entry -> delete(queue, entry));
          case "ChangeMessageVisibility" -> change(queue, request);
          case "ChangeMessageVisibilityBatch" -> batch(request, entry -> change(queue, entry));
          case "GetQueueAttributes" -> attributes(queue);
          case "PurgeQueue" -> {
            queue.purge();
            yield JsonTrees.object();
          }
          default ->
              throw AwsError.badRequest(
                  "com.amazonaws.sqs#UnsupportedOperation",
                  "SQS's %s is not supported here.".formatted(operation));
        };
    wake.run();
    return answer;
  }

  private LocalQueue named(String name) {
    return queues.stream()
        .filter(each -> each.queue().name().equals(name))
        .findFirst()
        .orElseThrow(Queues::missing);
  }

  /**
   * The queue of this URL.
   *
   * @throws AwsError where the template has none
   */
  public LocalQueue byUrl(String url) {
    return named(url.replaceFirst("^.*/", ""));
  }

  private static AwsError missing() {
    return AwsError.badRequest(
        "com.amazonaws.sqs#QueueDoesNotExist", "The specified queue does not exist.");
  }

  private ObjectNode send(LocalQueue queue, JsonNode request) {
    String body = QueueLimits.body(request);
    Duration delay = QueueLimits.delay(request, queue.queue().delay());
    JsonNode attributes = request.path("MessageAttributes");
    LocalQueue.Message message =
        queue.send(body, attributes, QueueLimits.group(request), delay, clock.instant());
    ObjectNode answer =
        JsonTrees.object().put("MessageId", message.id).put("MD5OfMessageBody", Digests.md5(body));
    if (!attributes.isEmpty()) {
      answer.put("MD5OfMessageAttributes", Digests.attributes(attributes));
    }
    return answer;
  }

  private static JsonNode batch(ObjectNode request, Function<JsonNode, ObjectNode> each) {
    JsonNode entries = request.path("Entries");
    QueueLimits.batch(entries);
    ObjectNode answer = JsonTrees.object();
    ArrayNode done = answer.putArray("Successful");
    ArrayNode failed = answer.putArray("Failed");
    for (JsonNode entry : entries) {
      String id = entry.path("Id").asText();
      try {
        done.add(each.apply(entry).put("Id", id));
      } catch (AwsError e) {
        failed
            .addObject()
            .put("Id", id)
            .put("SenderFault", true)
            .put("Code", e.type.replaceFirst("^.*#", ""))
            .put("Message", e.getMessage());
      }
    }
    return answer;
  }

  private JsonNode receive(LocalQueue queue, ObjectNode request) {
    Duration visibility = QueueLimits.visibility(request, queue.queue().visibility());
    ObjectNode answer = JsonTrees.object();
    ArrayNode list = answer.putArray("Messages");
    for (LocalQueue.Message message :
        queue.receive(QueueLimits.count(request), visibility, clock.instant())) {
      ObjectNode one =
          list.addObject()
              .put("MessageId", message.id)
              .put("ReceiptHandle", message.receipt)
              .put("MD5OfBody", Digests.md5(message.body))
              .put("Body", message.body);
      one.set("Attributes", message.systemAttributes());
      if (!message.attributes.isEmpty()) {
        one.set("MessageAttributes", message.attributes);
        one.put("MD5OfMessageAttributes", Digests.attributes(message.attributes));
      }
    }
    return answer;
  }

  private static ObjectNode delete(LocalQueue queue, JsonNode request) {
    queue.delete(request.path("ReceiptHandle").asText());
    return JsonTrees.object();
  }

  private ObjectNode change(LocalQueue queue, JsonNode request) {
    if (!queue.change(
        request.path("ReceiptHandle").asText(),
        QueueLimits.visibility(request, Duration.ZERO),
        clock.instant())) {
      throw AwsError.badRequest(
          "com.amazonaws.sqs#ReceiptHandleIsInvalid", "The input receipt handle is invalid.");
    }
    return JsonTrees.object();
  }

  private JsonNode attributes(LocalQueue queue) {
    var now = clock.instant();
    ObjectNode answer = JsonTrees.object();
    ObjectNode attributes = answer.putObject("Attributes");
    attributes
        .put("QueueArn", queue.queue().arn())
        .put("ApproximateNumberOfMessages", Integer.toString(queue.visible(now)))
        .put("ApproximateNumberOfMessagesNotVisible", Integer.toString(queue.inFlight(now)))
        .put("ApproximateNumberOfMessagesDelayed", Integer.toString(queue.delayed(now)))
        .put("VisibilityTimeout", Long.toString(queue.queue().visibility().toSeconds()))
        .put("MessageRetentionPeriod", Long.toString(queue.queue().retention().toSeconds()))
        .put("DelaySeconds", Long.toString(queue.queue().delay().toSeconds()));
    if (queue.queue().deadLetterArn() != null) {
      attributes.put(
          "RedrivePolicy",
          JsonTrees.object()
              .put("deadLetterTargetArn", queue.queue().deadLetterArn())
              .put("maxReceiveCount", queue.queue().maxReceives())
              .toString());
    }
    return answer;
  }
}
