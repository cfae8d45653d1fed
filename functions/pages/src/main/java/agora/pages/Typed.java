package agora.pages;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What stands in a form: as it was typed, with what is wrong with it in the reader's language.
 *
 * @param values of the fields with one value, by name
 * @param topics ids of the chosen topics
 * @param errors messages by the field's name
 */
public record Typed(
    Map<String, String> values, List<String> topics, boolean consent, Map<String, String> errors) {

  /** An empty form. */
  public static Typed nothing(String source) {
    return new Typed(Map.of("source", source), List.of(), false, Map.of());
  }

  public String value(String field) {
    return values.getOrDefault(field, "");
  }

  public String source() {
    return value("source");
  }

  public @Nullable String error(String field) {
    return errors.get(field);
  }

  /** For aria-invalid; null leaves the attribute out. */
  public @Nullable String invalid(String field) {
    return errors.containsKey(field) ? "true" : null;
  }

  /** For aria-describedby; null leaves the attribute out. */
  public @Nullable String describedBy(String field) {
    return errors.containsKey(field) ? field + "-error" : null;
  }
}
