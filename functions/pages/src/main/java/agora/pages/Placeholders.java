package agora.pages;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * HTML with room for texts: {@code {{name}}} stands for a text, and what is between {@code
 * [[name]]} and {@code [[/name]]} for a list, once for each of its entries. Texts are escaped, for
 * attributes too, and never read for slots themselves.
 */
final class Placeholders {

  private static final Pattern SLOT =
      Pattern.compile("\\[\\[(\\w+)]]\\s*(.*?)\\[\\[/\\1]]|\\{\\{(\\w+)}}", Pattern.DOTALL);

  private Placeholders() {}

  /**
   * The HTML with its slots filled.
   *
   * @param values a text or a list of such values by the slot's name; an entry knows what stands
   *     around it too
   * @throws IllegalArgumentException if a slot has no value
   */
  static String fill(String html, Map<String, ?> values) {
    StringBuilder filled = new StringBuilder(html.length());
    int from = 0;
    for (Matcher slot = SLOT.matcher(html); slot.find(); from = slot.end()) {
      filled.append(html, from, slot.start());
      filled.append(
          slot.group(1) == null
              ? escaped(value(slot.group(3), String.class, values))
              : each(slot.group(2), value(slot.group(1), List.class, values), values));
    }
    return filled.append(html, from, html.length()).toString();
  }

  private static String each(String html, List<?> entries, Map<String, ?> around) {
    StringBuilder filled = new StringBuilder();
    for (Object entry : entries) {
      Map<String, Object> values = new LinkedHashMap<>(around);
      ((Map<?, ?>) entry).forEach((name, value) -> values.put((String) name, value));
      filled.append(fill(html, values));
    }
    return filled.toString();
  }

  private static <T> T value(String name, Class<T> type, Map<String, ?> values) {
    Object value = values.get(name);
    if (!type.isInstance(value)) {
      throw new IllegalArgumentException("nothing for " + name);
    }
    return type.cast(value);
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;")
        .replace("\n", "<br />")
        .replaceAll("\\p{Cntrl}", " ");
  }
}
