package agora.compose;

import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * An issue as mail, with {@code {{variables}}} for what differs between recipients: {@code
 * href_<link>} in HTML and {@code click_<link>} in plain text, {@code ticket_<event>}, {@code
 * benefit_<block>}, {@code read_<block>}, {@code name_html}, {@code name_text}, {@code preferences}
 * and {@code unsubscribe}, and those of {@link Pick} where there are any. SES puts values in as
 * they are, so they must come escaped.
 *
 * @param html complete HTML
 * @param text the plain-text part
 * @param links the tracked links, each as a variable of its id in both parts
 * @param picks of which a reader gets one at most, by the first topic that they follow
 */
public record Rendered(
    String subject, String html, String text, List<Link> links, List<Pick> picks) {

  /** Of a longer HTML part Gmail shows only the beginning, and a link to the rest. */
  public static final int MAX_BYTES = 102 * 1024;

  public Rendered {
    links = List.copyOf(links);
    picks = List.copyOf(picks);
  }

  /** The bytes of the HTML part, for the reader who gets most. */
  public int bytes() {
    return bytes(html) + picks.stream().mapToInt(pick -> bytes(pick.html())).max().orElse(0);
  }

  private static int bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length;
  }

  /**
   * A tracked link.
   *
   * @param id letters, digits and hyphens, which the variable's name has as underscores
   * @param block id of the block it stands in
   * @param target where it leads
   */
  public record Link(String id, String block, String target) {}
}
