package agora.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The fields of a stored content that this version doesn't know: what stands in the stored JSON and
 * is gone when it has been read and written again. They are carried on, also within objects, and
 * within lists of objects that have an {@code id}, as blocks and topics do.
 */
final class UnknownFields {

  private UnknownFields() {}

  /**
   * The JSON of a content that takes another's place.
   *
   * @param stored what stands there
   * @param known the same, as this version reads and writes it
   * @param next what shall stand there, as this version writes it
   */
  static String keep(String stored, String known, String next) {
    try {
      JsonNode written = Contents.JSON.readTree(next);
      return keep(Contents.JSON.readTree(stored), Contents.JSON.readTree(known), written)
          ? Contents.JSON.writeValueAsString(written)
          : next;
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("not JSON", e);
    }
  }

  /** Adds to {@code next} what is unknown; whether anything was. */
  private static boolean keep(JsonNode stored, JsonNode known, JsonNode next) {
    if (stored instanceof ObjectNode all && known instanceof ObjectNode && next.isObject()) {
      return fields(all, known, (ObjectNode) next);
    }
    return stored instanceof ArrayNode list
        && known.size() == list.size()
        && next instanceof ArrayNode others
        && elements(list, known, others);
  }

  private static boolean fields(ObjectNode stored, JsonNode known, ObjectNode next) {
    boolean found = false;
    for (Map.Entry<String, JsonNode> field : stored.properties()) {
      JsonNode ours = known.get(field.getKey());
      JsonNode there = next.get(field.getKey());
      if (ours == null && there == null) {
        next.set(field.getKey(), field.getValue());
        found = true;
      } else if (ours != null && there != null) {
        found |= keep(field.getValue(), ours, there);
      }
    }
    return found;
  }

  private static boolean elements(ArrayNode stored, JsonNode known, ArrayNode next) {
    boolean found = false;
    for (int i = 0; i < stored.size(); i++) {
      JsonNode same = byId(next, stored.get(i).path("id").textValue());
      found |= same != null && keep(stored.get(i), known.get(i), same);
    }
    return found;
  }

  private static @Nullable JsonNode byId(ArrayNode list, @Nullable String id) {
    for (JsonNode each : list) {
      if (id != null && id.equals(each.path("id").textValue())) {
        return each;
      }
    }
    return null;
  }
}
