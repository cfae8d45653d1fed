package agora.writing;

import agora.compose.Prose;
import org.commonmark.node.Node;
import org.commonmark.renderer.html.HtmlRenderer;
import org.commonmark.renderer.markdown.MarkdownRenderer;

/** Texts as they are kept, and as an editor shows them. */
public final class Markdown {

  private static final MarkdownRenderer MARKDOWN = MarkdownRenderer.builder().build();
  private static final HtmlRenderer HTML = HtmlRenderer.builder().escapeHtml(true).build();

  private Markdown() {}

  /**
   * HTML, wherever it was copied from, as Markdown: its paragraphs, headings, lists, quotes, bold
   * and italic words, and its links. All else is dropped, but no word of the text.
   */
  public static String of(String html) {
    return MARKDOWN.render(Blocks.of(Cleaned.of(html))).strip();
  }

  /** Markdown as the HTML that an editor begins with. */
  public static String html(String markdown) {
    return Prose.editable(markdown);
  }

  /** The same text as an editor would have written it; two that are alike read the same. */
  public static String tidy(String markdown) {
    return of(html(markdown));
  }

  /** Whether Markdown can say it: read again, it is the same. */
  static boolean says(Node document) {
    return html(MARKDOWN.render(document)).equals(HTML.render(document));
  }
}
