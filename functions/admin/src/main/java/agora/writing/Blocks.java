package agora.writing;

import java.util.List;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.Document;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.ListBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/**
 * HTML's blocks as Markdown's. An item of a list is one paragraph and the lists below it; deeper
 * than anybody writes, all is on one level.
 */
final class Blocks {

  private static final int DEEPEST = 6;

  private final Node into;
  private final int depth;
  private final Line line = new Line();

  private Blocks(Node into, int depth) {
    this.into = into;
    this.depth = depth;
  }

  static Node of(Element body) {
    Document document = new Document();
    Blocks blocks = new Blocks(document, 0);
    blocks.children(body, Style.PLAIN);
    blocks.end();
    return document;
  }

  private void children(Element parent, Style style) {
    for (org.jsoup.nodes.Node child : parent.childNodes()) {
      if (child instanceof TextNode text) {
        line.add(text.getWholeText(), style);
      } else if (child instanceof Element element) {
        element(element, style);
      }
    }
  }

  private void element(Element element, Style style) {
    switch (element.normalName()) {
      case "br" -> line.breaks();
      case "pre" -> preformatted(element);
      case "ul", "ol" -> list(element);
      case "blockquote" -> quote(element);
      case "h1", "h2" -> heading(element, 2);
      case "h3", "h4", "h5", "h6" -> heading(element, 3);
      default -> {
        if (element.isBlock()) {
          end();
          children(element, style.in(element));
          end();
        } else {
          children(element, style.in(element));
        }
      }
    }
  }

  private void preformatted(Element element) {
    end();
    element
        .wholeText()
        .lines()
        .forEach(
            each -> {
              line.add(each, Style.PLAIN);
              line.breaks();
            });
    end();
  }

  private void heading(Element element, int level) {
    end();
    children(element, Style.PLAIN);
    if (into instanceof ListItem) {
      end();
      return;
    }
    line.lighten(); // a heading is bold as it is
    for (Node paragraph : line.take(Paragraph::new)) {
      Heading heading = new Heading();
      heading.setLevel(level);
      flat(paragraph, heading);
      into.appendChild(heading);
    }
  }

  /** A heading is one line. */
  private static void flat(Node from, Node to) {
    for (Node child = from.getFirstChild(); child != null; ) {
      Node next = child.getNext();
      if (child instanceof HardLineBreak) {
        to.appendChild(new org.commonmark.node.Text(" "));
      } else {
        to.appendChild(child);
      }
      child = next;
    }
  }

  private void quote(Element element) {
    end();
    if (into instanceof ListItem || depth >= DEEPEST) {
      children(element, Style.PLAIN);
      end();
      return;
    }
    Blocks within = new Blocks(new BlockQuote(), depth + 1);
    within.children(element, Style.PLAIN);
    within.end();
    if (within.into.getFirstChild() != null) {
      into.appendChild(within.into);
    }
  }

  private void list(Element element) {
    end();
    if (depth >= DEEPEST) {
      children(element, Style.PLAIN);
      end();
      return;
    }
    ListBlock list = element.normalName().equals("ol") ? ordered() : bullets();
    for (org.jsoup.nodes.Node child : element.childNodes()) {
      Node last = list.getLastChild();
      if (child instanceof TextNode text && !text.isBlank()) {
        item(new Element("li").appendChild(text.clone()), list);
      } else if (child instanceof Element each
          && each.normalName().matches("[uo]l")
          && last != null) {
        new Blocks(last, depth + 1).list(each); // as Google and old mail programs write it
      } else if (child instanceof Element each) {
        item(each, list);
      }
    }
    add(list);
  }

  private void item(Element element, ListBlock list) {
    Blocks within = new Blocks(new ListItem(), depth + 1);
    if (element.normalName().equals("li")) {
      within.children(element, Style.PLAIN.in(element));
    } else {
      within.element(element, Style.PLAIN);
    }
    within.end();
    Node first = within.into.getFirstChild();
    if (first instanceof Paragraph) {
      list.appendChild(within.into);
    } else if (first instanceof ListBlock deeper) { // an item that says nothing itself
      move(deeper, list);
    }
  }

  /** Lists that follow each other are one; Markdown could not tell them apart. */
  private void add(ListBlock list) {
    if (list.getFirstChild() == null) {
      return;
    }
    if (into.getLastChild() instanceof ListBlock before
        && before.getClass().equals(list.getClass())) {
      move(list, before);
    } else if (list instanceof OrderedList && list.getFirstChild().getNext() == null) {
      single(list.getFirstChild()); // one alone is no list to those who count
    } else {
      into.appendChild(list);
    }
  }

  private void single(Node item) {
    if (into instanceof ListItem) {
      BulletList list = bullets();
      list.appendChild(item);
      into.appendChild(list);
    } else {
      move(item, into);
    }
  }

  private static void move(Node from, Node to) {
    while (from.getFirstChild() != null) {
      to.appendChild(from.getFirstChild());
    }
  }

  private static BulletList bullets() {
    BulletList list = new BulletList();
    list.setMarker("-");
    list.setTight(true);
    return list;
  }

  private static OrderedList ordered() {
    OrderedList list = new OrderedList();
    list.setMarkerStartNumber(1);
    list.setMarkerDelimiter(".");
    list.setTight(true);
    return list;
  }

  /** Ends the paragraph that was gathered. */
  private void end() {
    List<Node> paragraphs = line.take(Paragraph::new);
    if (!(into instanceof ListItem)) {
      paragraphs.forEach(into::appendChild);
      return;
    }
    for (Node paragraph : paragraphs) {
      if (into.getFirstChild() instanceof Paragraph first) {
        first.appendChild(new HardLineBreak());
        move(paragraph, first);
      } else {
        into.prependChild(paragraph);
      }
    }
  }
}
