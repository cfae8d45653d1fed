package agora.local;

import agora.testkit.aws.JsonTrees;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** DynamoDB stream events as Lambda writes them. */
final class StreamEvents {
  private StreamEvents() {}

  static String event(List<ObjectNode> records) {
    ObjectNode event = JsonTrees.object();
    ArrayNode list = event.putArray("Records");
    records.forEach(list::add);
    return event.toString();
  }

  /** A record of the stream's API; Lambda names its stream, and who deleted in small letters. */
  static ObjectNode record(ObjectNode record, String streamArn) {
    if (record.remove("userIdentity") != null) {
      record
          .putObject("userIdentity")
          .put("type", "Service")
          .put("principalId", "dynamodb.amazonaws.com");
    }
    return record.put("eventSourceARN", streamArn);
  }
}
