package agora.compose;

import agora.checks.WebAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.Document;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.Text;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.commonmark.renderer.markdown.MarkdownRenderer;
import org.commonmark.renderer.text.LineBreakRendering;
import org.commonmark.renderer.text.TextContentRenderer;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

/** Staff's Markdown as sanitised HTML and as plain text. */
public final class Prose {

  private static final Parser PARSER =
      Parser.builder().includeSourceSpans(IncludeSourceSpans.BLOCKS).build();
  private static final HtmlRenderer HTML = HtmlRenderer.builder().escapeHtml(true).build();
  private static final TextContentRenderer TEXT =
      TextContentRenderer.builder().lineBreakRendering(LineBreakRendering.SEPARATE_BLOCKS).build();
  private static final MarkdownRenderer MARKDOWN = MarkdownRenderer.builder().build();
  private static final Pattern OTHER =
      Pattern.compile("(?i)(mailto:[^\\s@]+@[^\\s@]+|tel:[+0-9()./ -]+)");

  /** A link as somebody typed it that is none, as it stands in plain text. */
  private static final Pattern UNREAD =
      Pattern.compile("(?i)]\\(\\s*((?:https?:|www\\.|mailto:|tel:)[^)\\n]*)\\)");

  private static final PolicyFactory SAFE =
      new HtmlPolicyBuilder()
          .allowElements(
              "p", "br", "em", "strong", "ul", "ol", "li", "blockquote", "h2", "h3", "code", "a")
          .allowAttributes("href")
          .onElements("a")
          .allowUrlProtocols("https", "http", "mailto", "tel")
          .toFactory();

  private Prose() {}

  /** As HTML without scripts, styles or pictures; safe to put in a page as it is. */
  public static String html(String markdown) {
    // The sanitiser writes {<!-- -->{ for double braces, which drawn apart ones never are.
    return SAFE.sanitize(HTML.render(parse(markdown))).replace("<br>", "<br />");
  }

  /**
   * As HTML for an editor to begin with: what was written, with no word drawn apart or left out. It
   * is not fit to be put in a page as it is.
   */
  public static String editable(String markdown) {
    Node document = PARSER.parse(markdown);
    Ordinals.keep(document, markdown);
    return HTML.render(document);
  }

  /**
   * Plain text as Markdown that reads the same, whatever marks it has; its lines stay lines, and
   * what stands apart paragraphs.
   */
  public static String markdown(String text) {
    Document document = new Document();
    for (String apart : text.strip().split("\\R\\s*\\R", -1)) {
      Paragraph paragraph = new Paragraph();
      for (String line : apart.strip().split("\\s*\\R\\s*", -1)) {
        if (paragraph.getFirstChild() != null) {
          paragraph.appendChild(new HardLineBreak());
        }
        paragraph.appendChild(new Text(line.replaceAll("\\s+", " ")));
      }
      document.appendChild(paragraph);
    }
    return MARKDOWN.render(document).strip();
  }

  /** As plain text. */
  public static String text(String markdown) {
    Node document = parse(markdown);
    document.accept(
        new AbstractVisitor() {
          @Override
          public void visit(BlockQuote quote) {
            visitChildren(quote);
            quoted(quote);
          }
        });
    return TEXT.render(document).strip();
  }

  /** In the marks that Danish prints books with; the renderer's own point the other way. */
  private static void quoted(BlockQuote quote) {
    if (quote.getFirstChild() instanceof Paragraph first) {
      first.prependChild(new Text("»"));
    }
    if (quote.getLastChild() instanceof Paragraph last) {
      last.appendChild(new Text("«"));
    }
    while (quote.getFirstChild() != null) {
      quote.insertBefore(quote.getFirstChild());
    }
    quote.unlink();
  }

  /** Where the links of a text lead on the web, each once. */
  public static List<WebAddress> links(String markdown) {
    List<WebAddress> found = new ArrayList<>();
    PARSER
        .parse(Neutral.text(markdown))
        .accept(
            new AbstractVisitor() {
              @Override
              public void visit(Link link) {
                WebAddress.of(link.getDestination()).ifPresent(found::add);
                super.visit(link);
              }
            });
    return found.stream().distinct().toList();
  }

  /**
   * What a reader would not get to see of a text: where its links lead that are neither an address
   * on the web nor of mail or telephone, and its pictures; and what they would see in its place,
   * for a space has broken a link.
   */
  public static List<String> unshowable(String markdown) {
    List<String> found = new ArrayList<>();
    Node document = PARSER.parse(Neutral.text(markdown));
    document.accept(
        new AbstractVisitor() {
          @Override
          public void visit(Link link) {
            String to = link.getDestination();
            if (!OTHER.matcher(to).matches() && WebAddress.of(to).isEmpty()) {
              found.add(to);
            }
            super.visit(link);
          }

          @Override
          public void visit(Image image) {
            found.add(image.getDestination());
          }
        });
    UNREAD
        .matcher(TEXT.render(document))
        .results()
        .map(link -> link.group(1).strip())
        .forEach(found::add);
    return found;
  }

  private static Node parse(String markdown) {
    String text = Neutral.text(markdown);
    Node document = PARSER.parse(text);
    Ordinals.keep(document, text);
    document.accept(
        new AbstractVisitor() {
          @Override
          public void visit(Link link) {
            link.setTitle(null);
            WebAddress.of(link.getDestination())
                .ifPresent(address -> link.setDestination(address.text()));
            super.visit(link);
          }
        });
    return document;
  }
}
