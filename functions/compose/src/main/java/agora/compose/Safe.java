package agora.compose;

import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.commonmark.renderer.text.TextContentRenderer;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

/** Staff's own words, made harmless for MJML, HTML and SES. Braces are held as private-use characters until the end. */
final class Safe {
  private static final Parser MARKDOWN = Parser.builder().build();
  private static final HtmlRenderer HTML = HtmlRenderer.builder().escapeHtml(true).sanitizeUrls(true).build();
  private static final TextContentRenderer TEXT = TextContentRenderer.builder().build();
  private static final PolicyFactory POLICY =
      new HtmlPolicyBuilder()
          .allowElements("p", "br", "em", "strong", "ul", "ol", "li", "blockquote", "h3", "h4", "a")
          .allowUrlProtocols("http", "https")
          .allowAttributes("href")
          .onElements("a")
          .toFactory();

  private Safe() {}

  static String html(String words) {
    return hold(words)
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }

  static String markdown(String words) {
    return POLICY.sanitize(HTML.render(MARKDOWN.parse(hold(words))));
  }

  static String text(String words) {
    return plain(TEXT.render(MARKDOWN.parse(words)));
  }

  static String plain(String words) {
    return words.replaceAll("\\{(?=\\{)", "{ ").replaceAll("\\}(?=\\})", "} ");
  }

  static String line(String words) {
    return plain(words.replaceAll("\\s+", " ").strip());
  }

  static boolean web(String address) {
    return address.matches("(?i)https?://[^\\s<>\"{}]+");
  }

  /** A variable, held until {@link #release}. */
  static String variable(String name) {
    return "\uE002" + name + "\uE003";
  }

  /** Puts the variables and staff's braces in; the frame's own CSS keeps no double braces. */
  static String release(String html) {
    return plain(html)
        .replace("\uE000", "&#123;")
        .replace("\uE001", "&#125;")
        .replace("\uE002", "{{")
        .replace("\uE003", "}}");
  }

  private static String hold(String words) {
    return words.replaceAll("[\uE000-\uE003]", "").replace('{', '\uE000').replace('}', '\uE001');
  }
}
