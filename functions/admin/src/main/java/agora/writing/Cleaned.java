package agora.writing;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;

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
  private static final String LIST = "data-list";

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
        .filter(each -> LEVEL.matcher(Style.declared(each, "mso-list")).find())
        .toList()
        .forEach(Cleaned::listed);
    return body;
  }

  /** Puts one of Word's paragraphs into the list that ends before it, or into a new one. */
  private static void listed(Element paragraph) {
    Matcher level = LEVEL.matcher(Style.declared(paragraph, "mso-list"));
    int depth = level.find() ? Integer.parseInt(level.group(1)) : 1;
    String kind = COUNTS.matcher(bullet(paragraph)).matches() ? "ol" : "ul";
    Element before = paragraph.previousElementSibling();
    Element list;
    if (before != null && before.hasAttr(LIST) && isNext(before, paragraph)) {
      list = before;
    } else {
      list = new Element(kind).attr(LIST, "");
      paragraph.before(list);
    }
    for (int i = 1; i < depth; i++) {
      list = within(list, kind);
    }
    Element item = list.appendElement("li");
    item.appendChildren(paragraph.childNodesCopy());
    paragraph.remove();
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

  /** Whether nothing but space stands between them. */
  private static boolean isNext(Element before, Element after) {
    for (Node each = before.nextSibling(); !after.equals(each); each = each.nextSibling()) {
      if (each == null || (each instanceof org.jsoup.nodes.TextNode text && !text.isBlank())) {
        return false;
      }
    }
    return true;
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
