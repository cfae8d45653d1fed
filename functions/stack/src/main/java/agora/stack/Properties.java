package agora.stack;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Resolved properties of one resource or event. A property that isn't among the known ones is
 * refused.
 */
record Properties(String where, Map<String, Object> values) {
  static Properties of(String where, @Nullable Object values, Set<String> known) {
    Map<String, Object> map = Values.map(values, where);
    for (String name : map.keySet()) {
      if (!known.contains(name)) {
        throw new TemplateException(
            "%s has the property %s, which is not supported.".formatted(where, name));
      }
    }
    return new Properties(where, map);
  }

  boolean has(String name) {
    return values.containsKey(name);
  }

  String text(String name) {
    Object value = values.get(name);
    if (value == null) {
      throw new TemplateException("%s lacks the property %s.".formatted(where, name));
    }
    return value.toString();
  }

  @Nullable String maybe(String name) {
    Object value = values.get(name);
    return value == null ? null : value.toString();
  }

  String text(String name, String otherwise) {
    Object value = values.get(name);
    return value == null ? otherwise : value.toString();
  }

  int number(String name, int otherwise) {
    String text = text(name, Integer.toString(otherwise));
    try {
      return Integer.parseInt(text);
    } catch (NumberFormatException e) {
      throw new TemplateException(
          "%s.%s must be a number, not %s.".formatted(where, name, text), e);
    }
  }

  boolean truth(String name) {
    return Boolean.parseBoolean(text(name, "false"));
  }

  Duration seconds(String name, int otherwise) {
    return Duration.ofSeconds(number(name, otherwise));
  }

  List<Object> list(String name) {
    return Values.list(values.get(name), where + "." + name);
  }

  /** The mapping under a name, empty where it is left out. */
  Properties in(String name, Set<String> known) {
    return of(where + "." + name, values.get(name), known);
  }

  /** Whether a list of response types asks for partial batch answers. */
  boolean partialBatches() {
    return list("FunctionResponseTypes").contains("ReportBatchItemFailures");
  }
}
