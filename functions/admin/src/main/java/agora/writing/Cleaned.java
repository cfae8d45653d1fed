package agora.writing;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/**
 * Pasted HTML without what no reader sees, and with lists where Word has none: it writes a list as
 * paragraphs, whose level and bullet stand in styles of its own.
 */
final class Cleaned {

  private static final String UNSEEN =
      "script, style, head, title, meta, link, noscript, template, svg, math, object, embed, iframe,"
          + " img, picture, video, audio, canvas, button, select, textarea, input, xml, [hidden]";

  private static final Set<String> HIDING = Set.of("none", "all");
  private static final Pattern LEVEL = Pattern.compile("(?i)level([1-9])");
  private static final Pattern COUNTS = Pattern.compile("\\(?([0-9]{1,3}|[a-z]{1,4})[.)]");

  private Cleaned() {}

  static Element of(String html) {
    Element body = Jsoup.parse(html).body();
    body.select(UNSEEN).remove();
    body.select("[style]").stream()
        .filter(
            each ->
                HIDING.contains(Style.declared(each, "display"))
                    || HIDING.contains(Style.declared(each, "mso-hide")))
        .forEach(Node::remove);
    body.select("p[style], h1[style], h2[style], h3[style], div[style]").stream()
        .filter(Cleaned::isItem)
        .map(Element::parent)
        .filter(Objects::nonNull)
        .distinct()
        .forEach(Cleaned::listed);
    return body;
  }

  private static boolean isItem(Node node) {
    return node instanceof Element element
        && LEVEL.matcher(Style.declared(element, "mso-list")).find();
  }

  /** Puts an element's paragraphs that Word means as items into lists, wherever they follow on. */
  private static void listed(Element parent) {
    List<Node> children = List.copyOf(parent.childNodes());
    parent.empty();
    @Nullable Element list = null;
    for (Node child : children) {
      if (child instanceof Element paragraph && isItem(paragraph)) {
        String kind = COUNTS.matcher(bullet(paragraph)).matches() ? "ol" : "ul";
        list = list == null ? parent.appendElement(kind) : list;
        item(paragraph, list, kind);
      } else {
        boolean isSpace = child instanceof TextNode text && text.isBlank();
        list = isSpace ? list : null;
        parent.appendChild(child);
      }
    }
  }

  private static void item(Element paragraph, Element into, String kind) {
    Matcher level = LEVEL.matcher(Style.declared(paragraph, "mso-list"));
    int depth = level.find() ? Integer.parseInt(level.group(1)) : 1;
    Element list = into;
    for (int i = 1; i < depth; i++) {
      list = within(list, kind);
    }
    list.appendElement("li").appendChildren(paragraph.childNodesCopy());
  }

  /** Takes the bullet or number that Word draws itself out of the text. */
  private static String bullet(Element paragraph) {
    StringBuilder bullet = new StringBuilder();
    for (Element each : paragraph.select("[style]")) {
      if (Style.declared(each, "mso-list").equals("ignore")) {
        bullet.append(each.text());
        each.remove();
      }
    }
    return bullet.toString().replace('\u00a0', ' ').strip();
  }

  /** The list below a list's last item. */
  private static Element within(Element list, String kind) {
    Element item = list.lastElementChild();
    if (item == null) {
      item = list.appendElement("li");
    }
    Element last = item.lastElementChild();
    return last != null && last.normalName().matches("[uo]l") ? last : item.appendElement(kind);
  }
}
