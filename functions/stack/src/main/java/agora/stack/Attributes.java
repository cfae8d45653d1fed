package agora.stack;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Items of the wire's JSON as the SDK has them. */
final class Attributes {
  private Attributes() {}

  static Map<String, AttributeValue> of(JsonNode item) {
    Map<String, AttributeValue> values = new HashMap<>();
    item.properties().forEach(each -> values.put(each.getKey(), value(each.getValue())));
    return values;
  }

  private static AttributeValue value(JsonNode json) {
    Map.Entry<String, JsonNode> only = json.properties().iterator().next();
    JsonNode value = only.getValue();
    return switch (only.getKey()) {
      case "S" -> AttributeValue.fromS(value.textValue());
      case "N" -> AttributeValue.fromN(value.textValue());
      case "B" -> AttributeValue.fromB(bytes(value));
      case "BOOL" -> AttributeValue.fromBool(value.booleanValue());
      case "NULL" -> AttributeValue.fromNul(true);
      case "SS" -> AttributeValue.fromSs(texts(value));
      case "NS" -> AttributeValue.fromNs(texts(value));
      case "M" -> AttributeValue.fromM(of(value));
      case "L" -> {
        List<AttributeValue> values = new ArrayList<>();
        value.forEach(each -> values.add(value(each)));
        yield AttributeValue.fromL(values);
      }
      case "BS" -> {
        List<SdkBytes> values = new ArrayList<>();
        value.forEach(each -> values.add(bytes(each)));
        yield AttributeValue.fromBs(values);
      }
      default -> throw new IllegalArgumentException("no attribute is a " + only.getKey());
    };
  }

  private static SdkBytes bytes(JsonNode value) {
    return SdkBytes.fromByteArray(java.util.Base64.getDecoder().decode(value.textValue()));
  }

  private static List<String> texts(JsonNode values) {
    List<String> texts = new ArrayList<>();
    values.forEach(each -> texts.add(each.textValue()));
    return texts;
  }
}
