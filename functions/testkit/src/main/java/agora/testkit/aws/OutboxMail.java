package agora.testkit.aws;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A mail that would have left.
 *
 * @param id the message id, as the events name it
 * @param to the recipients, joined by a comma and a space
 * @param headers in the order of the mail
 * @param html the HTML part, empty where there is none
 * @param text the plain part, empty where there is none
 */
public record OutboxMail(
    String id,
    Instant at,
    String from,
    String to,
    String subject,
    Map<String, String> headers,
    String html,
    String text,
    Map<String, String> tags) {
  boolean isFor(String address) {
    return List.of(to.toLowerCase(java.util.Locale.ROOT).split(", "))
        .contains(address.toLowerCase(java.util.Locale.ROOT));
  }

  /** A header by name, whatever its case. */
  public @Nullable String header(String name) {
    return headers.entrySet().stream()
        .filter(each -> each.getKey().equalsIgnoreCase(name))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse(null);
  }

  /** The mail of which {@link #json} was written. */
  static OutboxMail of(JsonNode json) {
    return new OutboxMail(
        json.path("id").asText(),
        Instant.parse(json.path("at").asText()),
        json.path("from").asText(),
        json.path("to").asText(),
        json.path("subject").asText(),
        texts(json.path("headers")),
        json.path("html").asText(),
        json.path("text").asText(),
        texts(json.path("tags")));
  }

  private static Map<String, String> texts(JsonNode json) {
    Map<String, String> texts = new LinkedHashMap<>();
    json.properties().forEach(each -> texts.put(each.getKey(), each.getValue().asText()));
    return texts;
  }

  public ObjectNode json() {
    var json =
        JsonTrees.object()
            .put("id", id)
            .put("at", at.toString())
            .put("from", from)
            .put("to", to)
            .put("subject", subject);
    json.set("headers", JsonTrees.of(headers));
    json.put("html", html).put("text", text);
    json.set("tags", JsonTrees.of(tags));
    return json;
  }
}
