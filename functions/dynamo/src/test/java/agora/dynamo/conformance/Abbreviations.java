package agora.dynamo.conformance;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What keeps large requests and answers readable in a file. In a string, <code>{{x*2048}}</code> is
 * x 2 048 times. In a list, <code>{"$times": 25, "$of": …}</code> is 25 elements, and <code>{{i}}
 * </code> in them is 0 to 24.
 */
final class Abbreviations {
  private static final Pattern SHORT =
      Pattern.compile("\\{\\{(.)\\*(\\d+)}}", Pattern.DOTALL | Pattern.UNICODE_CHARACTER_CLASS);
  private static final Pattern RUN = Pattern.compile("(.)\\1{63,}", Pattern.DOTALL);

  private Abbreviations() {}

  static JsonNode expand(JsonNode node) {
    return switch (node) {
      case TextNode text -> TextNode.valueOf(expand(text.textValue()));
      case ObjectNode object -> {
        ObjectNode whole = Json.object();
        object
            .properties()
            .forEach(each -> whole.set(expand(each.getKey()), expand(each.getValue())));
        yield whole;
      }
      case ArrayNode array -> {
        ArrayNode whole = Json.MAPPER.createArrayNode();
        array.forEach(each -> elements(whole, each));
        yield whole;
      }
      default -> node;
    };
  }

  private static void elements(ArrayNode whole, JsonNode element) {
    if (!element.has("$times")) {
      whole.add(expand(element));
      return;
    }
    String each = Json.line(element.path("$of"));
    for (int i = 0; i < element.path("$times").intValue(); i++) {
      whole.add(expand(Json.read(each.replace("{{i}}", String.valueOf(i)).getBytes(UTF_8))));
    }
  }

  private static String expand(String text) {
    return SHORT
        .matcher(text)
        .replaceAll(
            found ->
                Matcher.quoteReplacement(found.group(1).repeat(Integer.parseInt(found.group(2)))));
  }

  static JsonNode contract(JsonNode node) {
    return switch (node) {
      case TextNode text -> TextNode.valueOf(contract(text.textValue()));
      case ObjectNode object -> {
        ObjectNode brief = Json.object();
        object
            .properties()
            .forEach(each -> brief.set(contract(each.getKey()), contract(each.getValue())));
        yield brief;
      }
      case ArrayNode array -> {
        ArrayNode brief = Json.MAPPER.createArrayNode();
        array.forEach(each -> brief.add(contract(each)));
        yield brief;
      }
      default -> node;
    };
  }

  private static String contract(String text) {
    return RUN.matcher(text).replaceAll(found -> Matcher.quoteReplacement(shortened(found)));
  }

  private static String shortened(MatchResult run) {
    String one = run.group(1);
    return "{{" + one + "*" + run.group().length() / one.length() + "}}";
  }
}
