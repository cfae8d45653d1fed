package agora.store;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Rows that an earlier version wrote, as a file keeps them: in DynamoDB's JSON. */
public final class StoredRows {

  private StoredRows() {}

  /**
   * A row.
   *
   * @param table the table's logical name
   */
  public record Row(String table, Map<String, AttributeValue> item) {}

  public static List<Row> read(InputStream json) throws IOException {
    List<Row> rows = new ArrayList<>();
    for (JsonNode row : Contents.JSON.readTree(json)) {
      rows.add(new Row(row.path("table").asText(), values(row.path("item"))));
    }
    return rows;
  }

  private static Map<String, AttributeValue> values(JsonNode object) {
    Map<String, AttributeValue> values = new HashMap<>();
    object.properties().forEach(each -> values.put(each.getKey(), value(each.getValue())));
    return values;
  }

  private static AttributeValue value(JsonNode typed) {
    var only = typed.properties().iterator().next();
    JsonNode value = only.getValue();
    return switch (only.getKey()) {
      case "S" -> AttributeValue.fromS(value.asText());
      case "N" -> AttributeValue.fromN(value.asText());
      case "BOOL" -> AttributeValue.fromBool(value.asBoolean());
      case "NS" -> AttributeValue.fromNs(texts(value));
      case "SS" -> AttributeValue.fromSs(texts(value));
      case "M" -> AttributeValue.fromM(values(value));
      case "L" ->
          AttributeValue.fromL(
              StreamSupport.stream(value.spliterator(), false).map(StoredRows::value).toList());
      default -> throw new IllegalStateException("of no type: " + typed);
    };
  }

  private static List<String> texts(JsonNode list) {
    return StreamSupport.stream(list.spliterator(), false).map(JsonNode::asText).toList();
  }
}
