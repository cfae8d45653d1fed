package agora.dynamo.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** A suite's text: a request is a line, an answer is a line, so that a difference shows as one. */
final class Layout {
  private static final Set<String> OPEN = Set.of("tables", "given", "cases", "steps", "aws");

  private Layout() {}

  static String of(JsonNode suite) {
    return open(suite, "") + "\n";
  }

  private static String open(JsonNode node, String margin) {
    String inner = margin + "  ";
    return switch (node) {
      case ObjectNode object ->
          object.properties().stream()
              .map(each -> inner + quoted(each.getKey()) + ": " + value(each, inner))
              .collect(Collectors.joining(",\n", "{\n", "\n" + margin + "}"));
      case ArrayNode array ->
          StreamSupport.stream(array.spliterator(), false)
              .map(each -> inner + (open(each) ? open(each, inner) : line(each)))
              .collect(Collectors.joining(",\n", "[\n", "\n" + margin + "]"));
      default -> line(node);
    };
  }

  private static boolean open(JsonNode element) {
    return element.has("case") || element.has("status");
  }

  private static String value(Map.Entry<String, JsonNode> each, String margin) {
    return OPEN.contains(each.getKey()) && !each.getValue().isEmpty()
        ? open(each.getValue(), margin)
        : line(each.getValue());
  }

  private static String line(JsonNode node) {
    return switch (node) {
      case ObjectNode object -> {
        TreeMap<String, JsonNode> sorted = new TreeMap<>();
        object.properties().forEach(each -> sorted.put(each.getKey(), each.getValue()));
        yield sorted.entrySet().stream()
            .map(each -> quoted(each.getKey()) + ": " + line(each.getValue()))
            .collect(Collectors.joining(", ", "{", "}"));
      }
      case ArrayNode array ->
          StreamSupport.stream(array.spliterator(), false)
              .map(Layout::line)
              .collect(Collectors.joining(", ", "[", "]"));
      default -> Json.line(node);
    };
  }

  private static String quoted(String name) {
    return Json.line(Json.MAPPER.getNodeFactory().textNode(name));
  }
}
