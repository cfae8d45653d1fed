package agora.local;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Those of a chapter's changes that still say something: a message that was taken out, a call that
 * was made and a schedule that is gone or was changed since leave nothing behind.
 */
final class Living {
  private Living() {}

  /** The changes that a restart comes to the same by, in their order. */
  static List<JsonNode> of(List<JsonNode> changes) {
    Map<String, Integer> since = new HashMap<>();
    for (int i = 0; i < changes.size(); i++) {
      JsonNode change = changes.get(i);
      String thing = thing(change);
      if (thing != null && isWhole(change)) {
        since.put(thing, i);
      }
    }
    List<JsonNode> living = new ArrayList<>();
    for (int i = 0; i < changes.size(); i++) {
      JsonNode change = changes.get(i);
      String thing = thing(change);
      if (thing == null || (i >= since.getOrDefault(thing, 0) && !isEnd(change))) {
        living.add(change);
      }
    }
    return living;
  }

  /** What a change is about; null where each stands for itself. */
  private static @Nullable String thing(JsonNode change) {
    if (change.has("gone")) {
      return change.path("gone").asText();
    }
    if (change.has("group")) { // as a schedule's is made of them
      return change.path("group").asText() + "/" + change.path("name").asText();
    }
    return change.has("id") ? change.path("id").asText() : null;
  }

  /** Whether nothing that was said before of the same thing counts any more. */
  private static boolean isWhole(JsonNode change) {
    return isEnd(change) || change.has("group");
  }

  private static boolean isEnd(JsonNode change) {
    return change.has("gone") || (change.has("id") && change.size() == 1);
  }
}
