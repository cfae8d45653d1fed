package agora.compose;

import java.util.List;

/** A mail of a mailing, ready for a recipient's variables; SES escapes none of them. */
public record Rendered(String subject, String html, String text, List<Link> links) {
  public Rendered {
    links = List.copyOf(links);
  }
}
