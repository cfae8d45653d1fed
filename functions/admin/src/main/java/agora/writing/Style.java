package agora.writing;

import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * How a piece of text is to be read.
 *
 * @param link where it leads; null for nowhere
 */
record Style(boolean strong, boolean em, @Nullable String link) {

  static final Style PLAIN = new Style(false, false, null);

  private static final Set<String> STRONG = Set.of("b", "strong");
  private static final Set<String> EM = Set.of("i", "em", "cite", "dfn");

  /** The style within an element: by its name, and by its own styles, which outweigh the name. */
  Style in(Element element) {
    String weight = declared(element, "font-weight");
    String slant = declared(element, "font-style");
    String name = element.normalName();
    return new Style(
        weight.isEmpty() ? strong || STRONG.contains(name) : isHeavy(weight),
        slant.isEmpty() ? em || EM.contains(name) : slant.equals("italic"),
        name.equals("a") ? led(element) : link);
  }

  private @Nullable String led(Element a) {
    String to = a.attr("href").strip();
    return to.matches("(?is)(https?://|mailto:|tel:)[^\\s<>]+") ? to : link;
  }

  private static boolean isHeavy(String weight) {
    return weight.equals("bold") || weight.equals("bolder") || weight.matches("[6-9]00");
  }

  /** What an element's own styles say of something; empty where they don't. */
  static String declared(Element element, String property) {
    String value = "";
    for (String each : element.attr("style").split(";", -1)) {
      int cut = each.indexOf(':');
      if (cut > 0 && each.substring(0, cut).strip().equalsIgnoreCase(property)) {
        value = each.substring(cut + 1).strip().toLowerCase(Locale.ROOT);
      }
    }
    return value;
  }

  Style plain() {
    return new Style(false, false, link);
  }
}
