package agora.stack;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Casts from YAML's untyped values, each failing with a sentence that names the place. */
final class Values {
  private Values() {}

  static Map<String, Object> map(@Nullable Object value, String where) {
    if (value == null) {
      return Map.of();
    }
    if (!(value instanceof Map<?, ?> map)) {
      throw new TemplateException("%s must be a mapping.".formatted(where));
    }
    Map<String, Object> result = new LinkedHashMap<>();
    map.forEach(
        (key, entry) -> {
          if (key != null && entry != null) {
            result.put(key.toString(), entry);
          }
        });
    return result;
  }

  static List<Object> list(@Nullable Object value, String where) {
    if (value == null) {
      return List.of();
    }
    if (!(value instanceof List<?> list)) {
      throw new TemplateException("%s must be a list.".formatted(where));
    }
    return List.copyOf(list);
  }

  static List<Object> listOrOne(@Nullable Object value) {
    return value == null
        ? List.of()
        : value instanceof List<?> list ? List.copyOf(list) : List.of(value);
  }
}
