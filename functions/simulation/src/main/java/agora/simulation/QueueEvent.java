package agora.simulation;

import agora.edge.lambda.Json;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What Lambda calls a function with when a queue has messages for it. */
public final class QueueEvent {

  private final String queueArn;
  private final List<Object> records = new ArrayList<>();

  public QueueEvent(String queueArn) {
    this.queueArn = queueArn;
  }

  /**
   * Adds a message.
   *
   * @param receives how often it was received, this time included
   */
  public QueueEvent with(String id, String body, int receives) {
    Map<String, Object> message = new LinkedHashMap<>(); // the same text in every run
    message.put("messageId", id);
    message.put("body", body);
    message.put("attributes", Map.of("ApproximateReceiveCount", Integer.toString(receives)));
    message.put("eventSource", "aws:sqs");
    message.put("eventSourceARN", queueArn);
    records.add(message);
    return this;
  }

  public String json() {
    return Json.write(Map.of("Records", records));
  }
}
