package agora.testkit.aws;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.UncheckedIOException;
import java.util.Map;

/** JSON in and out. */
public final class JsonTrees {
  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES) // 50.0 is not 5E+1
          .build();

  private JsonTrees() {}

  public static ObjectNode object() {
    return MAPPER.createObjectNode();
  }

  public static ArrayNode array() {
    return MAPPER.createArrayNode();
  }

  public static JsonNode of(Object value) {
    return MAPPER.valueToTree(value);
  }

  /** The object that the text holds; an empty text is an empty object. */
  public static ObjectNode readObject(String text) throws JsonProcessingException {
    return text.isBlank() ? object() : MAPPER.readValue(text, ObjectNode.class);
  }

  public static JsonNode read(String text) throws JsonProcessingException {
    return MAPPER.readTree(text);
  }

  public static Map<String, Object> map(JsonNode node) {
    return MAPPER.convertValue(
        node, MAPPER.getTypeFactory().constructMapType(Map.class, String.class, Object.class));
  }

  public static String write(Object value) {
    try {
      return MAPPER.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static String pretty(JsonNode node) {
    return node.toPrettyString();
  }
}
