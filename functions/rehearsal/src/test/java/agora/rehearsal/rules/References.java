package agora.rehearsal.rules;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The names that a piece of a template refers to: parameters, resources and conditions. */
final class References {
  private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{([A-Za-z0-9:]+)[^}]*}");

  private References() {}

  /**
   * Names of {@code Ref}, {@code Fn::GetAtt}, {@code Fn::Sub} and the condition of {@code Fn::If}.
   */
  static Set<String> in(JsonNode node) {
    Set<String> names = new TreeSet<>();
    collect(node, names);
    return names;
  }

  private static void collect(JsonNode node, Set<String> names) {
    node.properties()
        .forEach(
            each -> {
              JsonNode value = each.getValue();
              switch (each.getKey()) {
                case "Ref" -> names.add(value.asText());
                case "Fn::GetAtt" ->
                    names.add(
                        value.isArray()
                            ? value.path(0).asText()
                            : value.asText().replaceFirst("\\..*$", ""));
                case "Fn::Sub" -> placeholders(value.isArray() ? value.path(0) : value, names);
                case "Fn::If" -> names.add(value.path(0).asText());
                default -> {}
              }
              collect(value, names);
            });
    if (node.isArray()) {
      node.forEach(each -> collect(each, names));
    }
  }

  private static void placeholders(JsonNode text, Set<String> names) {
    Matcher found = PLACEHOLDER.matcher(text.asText());
    while (found.find()) {
      names.add(found.group(1));
    }
  }

  /**
   * The parameters that a piece of a template depends on, through its conditions too.
   *
   * @param template the whole template
   */
  static Set<String> parameters(JsonNode template, JsonNode node) {
    Set<String> parameters = new TreeSet<>();
    for (String name : in(node)) {
      if (template.path("Parameters").has(name)) {
        parameters.add(name);
      } else if (template.path("Conditions").has(name)) {
        parameters.addAll(parameters(template, template.path("Conditions").path(name)));
      }
    }
    return parameters;
  }
}
