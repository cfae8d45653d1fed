package agora.edge.lambda;

import agora.edge.web.Request;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a function was called with, told apart by the shape of Lambda's event. */
public sealed interface LambdaEvent {

  /** A request through the HTTP API. */
  record Http(Request request) implements LambdaEvent {}

  /** Messages of a queue. */
  record Messages(List<Message> messages) implements LambdaEvent {}

  /** Changes of a table, from its stream. */
  record Changes(List<Change> changes) implements LambdaEvent {}

  /** The daily call that keeps a SnapStart version from going inactive. Nothing is to be done. */
  record Warm() implements LambdaEvent {}

  /** Anything else: our own input of a schedule, or a command. */
  record Direct(Map<String, @Nullable Object> input) implements LambdaEvent {}

  /**
   * A message of a queue.
   *
   * @param id SQS's message id, by which a failure is reported
   * @param receives how often it was received, this time included
   * @param sent when it was put into the queue; now, where the event doesn't tell
   */
  record Message(String id, String body, int receives, Instant sent) {}

  /**
   * A change of an item. Images are in DynamoDB's JSON, such as {@code {"pk": {"S": "…"}}}.
   *
   * @param name INSERT, MODIFY or REMOVE
   * @param sequenceNumber by which a failure is reported
   * @param table the table's name
   * @param written when the item was written, to the second; now, where the event doesn't tell
   */
  record Change(
      String eventId,
      String name,
      String sequenceNumber,
      String table,
      Instant written,
      Map<String, @Nullable Object> before,
      Map<String, @Nullable Object> after) {}
}
