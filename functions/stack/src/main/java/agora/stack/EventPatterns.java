package agora.stack;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * Event patterns of EventBridge rules and stream filters: nested mappings that end in lists of
 * allowed values. Of the operators, {@code prefix}, {@code exists} and {@code anything-but} with
 * plain values are known; any other is refused.
 */
public final class EventPatterns {
  private EventPatterns() {}

  /** Reads a pattern that is written as JSON text, and checks it. JSON is YAML. */
  public static Map<String, Object> parse(String json, String where) {
    Object value = new org.yaml.snakeyaml.Yaml(new SafeConstructor(new LoaderOptions())).load(json);
    Map<String, Object> pattern = Values.map(value, where);
    check(pattern, where);
    return pattern;
  }

  static void check(Map<String, Object> pattern, String where) {
    pattern.forEach(
        (key, value) -> {
          if (key.startsWith("$")) {
            throw new TemplateException(
                "%s uses the pattern operator %s, which is not supported.".formatted(where, key));
          }
          switch (value) {
            case Map<?, ?> nested -> check(Values.map(nested, where), where);
            case List<?> choices -> choices.forEach(choice -> checkChoice(choice, where));
            default ->
                throw new TemplateException(
                    "%s: the pattern of %s must be a list of values.".formatted(where, key));
          }
        });
  }

  private static void checkChoice(@Nullable Object choice, String where) {
    if (choice instanceof Map<?, ?> operator) {
      Object name = operator.keySet().iterator().next();
      if (!List.of("prefix", "exists", "anything-but").contains(String.valueOf(name))
          || operator.values().iterator().next() instanceof Map) {
        throw new TemplateException(
            "%s uses the pattern operator %s, which is not supported.".formatted(where, name));
      }
    }
  }

  /** Whether an event, as plain maps, lists and scalars, satisfies the pattern. */
  public static boolean matches(Map<String, Object> pattern, @Nullable Object event) {
    Map<?, ?> fields = event instanceof Map<?, ?> map ? map : Map.of();
    return pattern.entrySet().stream()
        .allMatch(entry -> satisfied(entry.getValue(), fields.get(entry.getKey())));
  }

  private static boolean satisfied(Object rule, @Nullable Object value) {
    if (rule instanceof Map<?, ?> nested) {
      return matches(Values.map(nested, "pattern"), value);
    }
    List<?> choices = (List<?>) rule;
    if (value instanceof List<?> values && !values.isEmpty()) {
      return values.stream()
          .anyMatch(each -> choices.stream().anyMatch(choice -> accepts(choice, each)));
    }
    return choices.stream().anyMatch(choice -> accepts(choice, value));
  }

  private static boolean accepts(@Nullable Object choice, @Nullable Object value) {
    if (!(choice instanceof Map<?, ?> operator)) {
      return same(choice, value);
    }
    Object argument = operator.values().iterator().next();
    return switch (String.valueOf(operator.keySet().iterator().next())) {
      case "prefix" -> value instanceof String text && text.startsWith(String.valueOf(argument));
      case "exists" -> (value != null) == Boolean.parseBoolean(String.valueOf(argument));
      default ->
          value != null && Values.listOrOne(argument).stream().noneMatch(each -> same(each, value));
    };
  }

  private static boolean same(@Nullable Object one, @Nullable Object other) {
    return (one instanceof Number && other instanceof Number)
        ? one.toString().equals(other.toString())
        : Objects.equals(one, other);
  }
}
