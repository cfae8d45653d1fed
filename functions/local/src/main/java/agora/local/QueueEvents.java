package agora.local;

import agora.testkit.aws.Digests;
import agora.testkit.aws.JsonTrees;
import agora.testkit.aws.LocalQueue;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** SQS events as Lambda writes them, and the partial answers that functions give. */
final class QueueEvents {
  private QueueEvents() {}

  static String event(LocalQueue queue, List<LocalQueue.Message> messages) {
    ObjectNode event = JsonTrees.object();
    ArrayNode records = event.putArray("Records");
    for (LocalQueue.Message message : messages) {
      ObjectNode record =
          records
              .addObject()
              .put("messageId", message.id)
              .put("receiptHandle", message.receipt)
              .put("body", message.body);
      record.set("attributes", message.systemAttributes());
      ObjectNode own = record.putObject("messageAttributes");
      for (var entry : message.attributes.properties()) {
        ObjectNode attribute = own.putObject(entry.getKey());
        attribute
            .put("stringValue", entry.getValue().path("StringValue").asText())
            .put("dataType", entry.getValue().path("DataType").asText());
        attribute.putArray("stringListValues");
        attribute.putArray("binaryListValues");
      }
      record
          .put("md5OfBody", Digests.md5(message.body))
          .put("eventSource", "aws:sqs")
          .put("eventSourceARN", queue.queue().arn())
          .put("awsRegion", "eu-north-1");
    }
    return event.toString();
  }

  /**
   * The ids that the function says failed, of those it was given. As on AWS, an answer that names
   * none is a success, and one that can't be understood or names an unknown id fails them all.
   */
  static Set<String> failures(Outcome outcome, Set<String> given) {
    if (!(outcome instanceof Outcome.Answered answered)) {
      return given;
    }
    Set<String> failures = new HashSet<>();
    try {
      JsonNode list =
          JsonTrees.read(answered.payload().isBlank() ? "null" : answered.payload())
              .path("batchItemFailures");
      for (JsonNode failure : list) {
        failures.add(failure.path("itemIdentifier").asText());
      }
    } catch (JsonProcessingException e) {
      return given;
    }
    return given.containsAll(failures) ? failures : given;
  }

  static Set<String> ids(List<LocalQueue.Message> messages) {
    return messages.stream().map(message -> message.id).collect(Collectors.toSet());
  }
}
