package agora.compose;

import org.jspecify.annotations.Nullable;

/**
 * Staff's own text made harmless: SES substitutes {@code {{name}}} wherever it stands, and knows no
 * way to escape it, so staff's own double braces are drawn apart.
 */
final class Neutral {

  private Neutral() {}

  static String text(@Nullable String text) {
    String apart = text == null ? "" : text;
    while (apart.contains("{{") || apart.contains("}}")) {
      apart = apart.replace("{{", "{ {").replace("}}", "} }");
    }
    return apart;
  }

  /** One line, as a subject must be. */
  static String line(@Nullable String text) {
    return text(text).replaceAll("\\p{Cntrl}+", " ").strip();
  }

  /** For the content and the attributes of HTML and MJML. */
  static String html(@Nullable String text) {
    return text(text)
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replaceAll("[\\p{Cntrl}&&[^\n\t]]", "");
  }
}
