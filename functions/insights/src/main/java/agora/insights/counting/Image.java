package agora.insights.counting;

import agora.edge.lambda.Json;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An item before or after a change, in DynamoDB's JSON; empty where there was none. */
record Image(Map<String, @Nullable Object> values) {

  String text(String name) {
    return Json.asText(Json.asMap(values.get(name)).get("S"));
  }

  /** A number attribute, or the size of a set; 0 where it is absent. */
  long number(String name) {
    Map<String, @Nullable Object> value = Json.asMap(values.get(name));
    String digits = Json.asText(value.get("N"));
    return digits.isEmpty()
        ? Json.asList(value.get("NS")).size() + Json.asList(value.get("SS")).size()
        : Long.parseLong(digits);
  }

  boolean has(String name) {
    return values.get(name) != null;
  }
}
