package agora.pages;

import agora.clubs.Language;
import java.util.List;
import java.util.Map;

/** A single mail: its words and its links. */
public record Letter(Language language, String subject, List<String> paragraphs, List<Link> links) {

  /** A link that stands on a line of its own. */
  public record Link(String text, String address) {}

  /** The mail as HTML, above its foot. */
  public String html(Foot foot) {
    return Pages.render("mail.jte", Map.of("letter", this, "foot", foot));
  }

  /** The mail as plain text, above its foot. */
  public String text(Foot foot) {
    StringBuilder text = new StringBuilder(subject).append("\n\n");
    paragraphs.forEach(each -> text.append(each).append("\n\n"));
    links.forEach(
        each -> text.append(each.text()).append(":\n").append(each.address()).append("\n\n"));
    return text.append(foot.text(language)).toString();
  }
}
