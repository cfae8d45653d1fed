package agora.compose;

import java.util.List;

/**
 * An issue as mail, with {@code {{variables}}} for what differs between recipients: {@code
 * href_<link>} in HTML and {@code click_<link>} in plain text, {@code ticket_<event>}, {@code
 * name_html}, {@code name_text}, {@code preferences} and {@code unsubscribe}. SES puts values in as
 * they are, so they must come escaped.
 *
 * @param html complete HTML
 * @param text the plain-text part
 * @param links the tracked links, each as a variable of its id in both parts
 */
public record Rendered(String subject, String html, String text, List<Link> links) {

  /** Of a longer HTML part Gmail shows only the beginning, and a link to the rest. */
  public static final int MAX_BYTES = 102 * 1024;

  public Rendered {
    links = List.copyOf(links);
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
