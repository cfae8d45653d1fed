package agora.compose;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Block;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.SourceSpan;
import org.commonmark.node.Text;

/**
 * Keeps the numbers that staff typed. To Markdown a line that begins with a number and a dot is an
 * item of a list, which counts on from its first whatever the others say; in Danish it is as often
 * a date or a school class. So it is a list only where it counts 1., 2., 3. on lines without blank
 * ones between them; all else is text that begins with a number.
 */
final class Ordinals extends AbstractVisitor {

  private final String markdown;

  private Ordinals(String markdown) {
    this.markdown = markdown;
  }

  /**
   * Puts the numbers back.
   *
   * @param document parsed with the source spans of its blocks
   * @param markdown what it was parsed from
   */
  static void keep(Node document, String markdown) {
    document.accept(new Ordinals(markdown));
  }

  @Override
  public void visit(OrderedList list) {
    super.visit(list);
    for (List<Node> run : runs(list)) {
      if (counts(run)) {
        list.insertBefore(list(run));
      } else {
        run.forEach(item -> write(item, list, run.size() > 1));
      }
    }
    list.unlink();
  }

  /** The items that stand on lines without blank ones between them. */
  private static List<List<Node>> runs(OrderedList list) {
    List<List<Node>> runs = new ArrayList<>();
    for (Node item : children(list)) {
      if (runs.isEmpty() || !follows(item, runs.getLast().getLast())) {
        runs.add(new ArrayList<>());
      }
      runs.getLast().add(item);
    }
    return runs;
  }

  private boolean counts(List<Node> run) {
    int count = 0;
    for (Node item : run) {
      count++;
      if (item.getFirstChild() == null || !marker(item).equals(count + ".")) {
        return false;
      }
    }
    return count > 1;
  }

  private static OrderedList list(List<Node> run) {
    OrderedList list = new OrderedList();
    list.setMarkerStartNumber(1);
    list.setMarkerDelimiter(".");
    list.setTight(run.stream().allMatch(item -> paragraphs(item) < 2));
    run.forEach(list::appendChild);
    return list;
  }

  private static long paragraphs(Node item) {
    return children(item).stream().filter(Paragraph.class::isInstance).count();
  }

  /**
   * Puts an item's content before its list, with the number as it was typed.
   *
   * @param ofMany whether it is one of several lines that begin with a number
   */
  private void write(Node item, OrderedList list, boolean ofMany) {
    Node first = item.getFirstChild();
    if (first instanceof Paragraph || first instanceof Heading) {
      first.prependChild(new Text(marker(item) + " "));
    } else {
      first = new Paragraph();
      first.setSourceSpans(item.getSourceSpans().subList(0, 1));
      first.appendChild(new Text(marker(item)));
      item.prependChild(first);
    }
    Node before = list.getPrevious();
    if (before instanceof Paragraph && first instanceof Paragraph && follows(first, before)) {
      before.appendChild(ofMany ? new HardLineBreak() : new SoftLineBreak());
      join(before, first);
    }
    children(item).forEach(list::insertBefore);
  }

  /** Whether a block begins on the line after another. */
  private static boolean follows(Node block, Node before) {
    Node last = before;
    while (last.getLastChild() instanceof Block inner) {
      last = inner;
    }
    return block.getSourceSpans().getFirst().getLineIndex()
        == last.getSourceSpans().getLast().getLineIndex() + 1;
  }

  private static void join(Node paragraph, Node next) {
    children(next).forEach(paragraph::appendChild);
    List<SourceSpan> spans = new ArrayList<>(paragraph.getSourceSpans());
    spans.addAll(next.getSourceSpans());
    paragraph.setSourceSpans(spans);
    next.unlink();
  }

  /** The number and its dot or bracket. */
  private String marker(Node item) {
    int at = item.getSourceSpans().getFirst().getInputIndex();
    while (!isDigit(at)) {
      at++;
    }
    int end = at;
    while (isDigit(end)) {
      end++;
    }
    return markdown.substring(at, end + 1);
  }

  private boolean isDigit(int at) {
    return markdown.charAt(at) >= '0' && markdown.charAt(at) <= '9';
  }

  private static List<Node> children(Node parent) {
    List<Node> children = new ArrayList<>();
    for (Node child = parent.getFirstChild(); child != null; child = child.getNext()) {
      children.add(child);
    }
    return children;
  }
}
