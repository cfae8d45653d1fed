package agora.compose;

import java.util.List;

/**
 * An issue as mail, with {@code {{variables}}} for what differs between recipients.
 *
 * @param html at most 102 kB, where Gmail clips
 * @param links the tracked links, each as {@code {{click_<id>}}} in both variants
 */
public record Rendered(String subject, String html, String text, List<Link> links) {

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
