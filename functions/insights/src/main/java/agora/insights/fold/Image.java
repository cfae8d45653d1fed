package agora.insights.fold;

import agora.edge.lambda.Json;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An item before or after a change, in DynamoDB's JSON; empty where there was none. */
record Image(Map<String, @Nullable Object> values) {

  String text(String name) {
    return Json.asText(Json.asMap(values.get(name)).get("S"));
  }

  /** A number attribute; 0 where it is absent. */
  long number(String name) {
    String digits = Json.asText(Json.asMap(values.get(name)).get("N"));
    return digits.isEmpty() ? 0 : Long.parseLong(digits);
  }

  boolean has(String name) {
    return values.get(name) != null;
  }
}
