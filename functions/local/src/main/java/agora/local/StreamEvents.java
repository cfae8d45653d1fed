package agora.local;

import agora.testkit.aws.Json;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Record;
import software.amazon.awssdk.services.dynamodb.model.StreamRecord;

/** DynamoDB stream events as Lambda writes them. */
final class StreamEvents {
  private StreamEvents() {}

  static String event(List<ObjectNode> records) {
    ObjectNode event = Json.object();
    ArrayNode list = event.putArray("Records");
    records.forEach(list::add);
    return event.toString();
  }

  /**
   * One record.
   *
   * @param now stands for the time of the change, since DynamoDB Local knows only the machine's
   *     clock
   * @param expired whether time to live deleted the item
   */
  static ObjectNode record(
      Record record, String streamArn, String view, Instant now, boolean expired) {
    StreamRecord change = record.dynamodb();
    ObjectNode result =
        Json.object()
            .put("eventID", record.eventID())
            .put("eventName", record.eventNameAsString())
            .put("eventVersion", "1.1")
            .put("eventSource", "aws:dynamodb")
            .put("awsRegion", "eu-north-1");
    ObjectNode dynamodb =
        result.putObject("dynamodb").put("ApproximateCreationDateTime", now.getEpochSecond());
    dynamodb.set("Keys", item(change.keys()));
    if (change.hasNewImage()) {
      dynamodb.set("NewImage", item(change.newImage()));
    }
    if (change.hasOldImage()) {
      dynamodb.set("OldImage", item(change.oldImage()));
    }
    dynamodb
        .put("SequenceNumber", change.sequenceNumber())
        .put("SizeBytes", change.sizeBytes())
        .put("StreamViewType", view);
    if (expired) {
      result
          .putObject("userIdentity")
          .put("type", "Service")
          .put("principalId", "dynamodb.amazonaws.com");
    }
    return result.put("eventSourceARN", streamArn);
  }

  private static ObjectNode item(Map<String, AttributeValue> item) {
    ObjectNode object = Json.object();
    item.forEach((name, value) -> object.set(name, value(value)));
    return object;
  }

  private static JsonNode value(AttributeValue value) {
    ObjectNode node = Json.object();
    switch (value.type()) {
      case S -> node.put("S", value.s());
      case N -> node.put("N", value.n());
      case B -> node.put("B", Base64.getEncoder().encodeToString(value.b().asByteArray()));
      case BOOL -> node.put("BOOL", value.bool());
      case NUL -> node.put("NULL", true);
      case SS -> node.set("SS", Json.of(value.ss()));
      case NS -> node.set("NS", Json.of(value.ns()));
      case BS ->
          node.set(
              "BS",
              Json.of(
                  value.bs().stream()
                      .map(each -> Base64.getEncoder().encodeToString(each.asByteArray()))
                      .toList()));
      case M -> node.set("M", item(value.m()));
      case L -> {
        ArrayNode list = node.putArray("L");
        value.l().forEach(each -> list.add(value(each)));
      }
      case UNKNOWN_TO_SDK_VERSION ->
          throw new IllegalStateException("DynamoDB gave an attribute of an unknown type.");
    }
    return node;
  }
}
