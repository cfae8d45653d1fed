package agora.stack;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** Turns a table of the template into the request that makes it. */
final class CreateTables {
  private CreateTables() {}

  static ObjectNode request(Table table) {
    ObjectNode request =
        JsonNodeFactory.instance
            .objectNode()
            .put("TableName", table.name())
            .put("BillingMode", "PAY_PER_REQUEST");
    keys(request, table.keys());
    ArrayNode attributes = request.putArray("AttributeDefinitions");
    table
        .attributes()
        .forEach(
            (name, type) ->
                attributes.addObject().put("AttributeName", name).put("AttributeType", type));
    if (table.streamView() != null) {
      request
          .putObject("StreamSpecification")
          .put("StreamEnabled", true)
          .put("StreamViewType", table.streamView());
    }
    for (Table.Index index : table.indexes()) {
      ObjectNode one =
          request
              .withArrayProperty(
                  index.global() ? "GlobalSecondaryIndexes" : "LocalSecondaryIndexes")
              .addObject()
              .put("IndexName", index.name());
      keys(one, index.keys());
      ObjectNode projection = one.putObject("Projection").put("ProjectionType", index.projection());
      if (!index.nonKeys().isEmpty()) {
        index.nonKeys().forEach(projection.putArray("NonKeyAttributes")::add);
      }
    }
    return request;
  }

  private static void keys(ObjectNode request, List<Table.Key> keys) {
    ArrayNode schema = request.putArray("KeySchema");
    keys.forEach(
        key -> schema.addObject().put("AttributeName", key.name()).put("KeyType", key.type()));
  }

  /** The request that lets a table's items expire. */
  static ObjectNode expiry(Table table, String attribute) {
    ObjectNode request = JsonNodeFactory.instance.objectNode().put("TableName", table.name());
    request
        .putObject("TimeToLiveSpecification")
        .put("AttributeName", attribute)
        .put("Enabled", true);
    return request;
  }
}
