package agora.compose;

import agora.clubs.Club;
import agora.clubs.Times;
import agora.events.EventFacts;
import agora.issues.Issue;
import java.util.List;
import java.util.Locale;

/** The plain-text part: the whole issue for those who read without HTML. */
final class TextPart {

  private final Club club;
  private final Frame frame;
  private final Times times;

  TextPart(Club club, Frame frame) {
    this.club = club;
    this.frame = frame;
    this.times = Times.of(club, frame.language());
  }

  String of(Issue issue, List<Part> parts, Foot foot) {
    StringBuilder out = new StringBuilder();
    out.append(Neutral.line(club.name())).append("\n").append(Neutral.line(issue.subject()));
    out.append("\n\n").append(frame.hello()).append("{{name_text}}\n\n");
    parts.forEach(part -> part(out, part));
    out.append("--\n").append(frame.why()).append("\n\n");
    link(out, frame.preferences(), "{{preferences}}");
    link(out, frame.unsubscribe(), "{{unsubscribe}}");
    link(out, foot.says(), foot.address());
    foot.sender().forEach(line -> out.append(Neutral.line(line)).append("\n"));
    link(out, frame.privacy(), foot.privacy());
    return out.toString();
  }

  private void part(StringBuilder out, Part part) {
    String label = frame.label(part.block().kind());
    if (!label.isEmpty()) {
      out.append(label.toUpperCase(Locale.ROOT)).append("\n");
    }
    out.append(Neutral.line(part.block().title())).append("\n");
    String author = part.block().author();
    if (author != null) {
      out.append(frame.by()).append(" ").append(Neutral.line(author)).append("\n");
    }
    out.append("\n").append(Prose.text(part.block().text())).append("\n\n");
    var event = part.event();
    String ticket = part.ticket();
    if (event != null) {
      new EventFacts(times).of(event).forEach(fact -> out.append(Neutral.line(fact)).append("\n"));
      out.append("\n");
    }
    if (event != null && ticket != null) {
      link(out, frame.until() + " " + times.moment(event.closesAt()) + ". " + frame.code(), ticket);
    }
    String click = part.click();
    if (click != null) {
      link(out, Neutral.line(part.linkText()), click);
    }
    out.append("\n");
  }

  private static void link(StringBuilder out, String says, String address) {
    out.append(says).append(":\n").append(address).append("\n\n");
  }
}
