package agora.compose;

import agora.clubs.Club;
import agora.clubs.Times;
import agora.events.EventFacts;
import agora.issues.Issue;
import ch.digitalfondue.mjml4j.Mjml4j;
import java.util.List;
import java.util.stream.Collectors;
import java.util.Objects;

/** The HTML part, by way of MJML, which knows what mail programs understand. */
final class MjmlPart {

  private static final String HEAD =
      """
      <mj-head>
        <mj-title>%1$s</mj-title>
        <mj-preview>%2$s</mj-preview>
        <mj-attributes>
          <mj-all font-family="Georgia, 'Times New Roman', serif" />
          <mj-text font-size="17px" line-height="1.55" color="#262220" padding="0 28px" />
          <mj-section background-color="#ffffff" padding="0" />
          <mj-button background-color="%3$s" color="#ffffff" font-size="16px" align="left"
            font-family="Helvetica, Arial, sans-serif" border-radius="6px" inner-padding="13px 20px"
            padding="6px 28px 8px" />
        </mj-attributes>
        <mj-style>
          :root { color-scheme: light dark; supported-color-schemes: light dark; }
          a { color: %3$s; }
          p { margin: 0 0 14px; }
        </mj-style>
      </mj-head>
      """;

  private final Club club;
  private final Frame frame;
  private final Times times;

  MjmlPart(Club club, Frame frame) {
    this.club = club;
    this.frame = frame;
    this.times = Times.of(club, frame.language());
  }

  String of(Issue issue, List<Part> parts, Foot foot) {
    StringBuilder mjml = new StringBuilder("<mjml>");
    mjml.append(
        HEAD.formatted(
            Neutral.html(issue.subject()), Neutral.html(issue.preheader()), club.look().accent()));
    mjml.append("<mj-body background-color=\"#f4efe8\" width=\"600px\">");
    header(mjml, issue);
    parts.forEach(part -> part(mjml, part));
    footer(mjml, foot);
    mjml.append("</mj-body></mjml>");
    return Mjml4j.render(mjml.toString(), new Mjml4j.Configuration(frame.language()));
  }

  private void header(StringBuilder mjml, Issue issue) {
    section(
        mjml,
        "28px 0 8px",
        text(
                "font-family=\"Helvetica, Arial, sans-serif\" font-size=\"14px\" color=\"%s\" font-weight=\"700\""
                    .formatted(club.look().accent()),
                Neutral.html(club.name()))
            + text(
                "font-size=\"30px\" line-height=\"1.2\" padding=\"8px 28px 14px\"",
                "<h1 style=\"margin:0;font-size:30px;font-weight:700\">"
                    + Neutral.html(issue.subject())
                    + "</h1>")
            + text("", "<p>" + frame.hello() + "{{name_html}}</p>"));
  }

  private void part(StringBuilder mjml, Part part) {
    var block = part.block();
    StringBuilder content = new StringBuilder();
    String label = frame.label(block.kind());
    if (!label.isEmpty()) {
      content.append(
          text(
              "font-family=\"Helvetica, Arial, sans-serif\" font-size=\"13px\" color=\"#6b5d52\" padding=\"18px 28px 0\"",
              label));
    }
    content.append(
        text(
            "padding=\"4px 28px 8px\"",
            "<h2 style=\"margin:0;font-size:22px;line-height:1.25\">"
                + Neutral.html(block.title())
                + "</h2>"));
    String author = block.author();
    if (author != null) {
      content.append(
          text(
              "font-size=\"15px\" color=\"#6b5d52\" padding=\"0 28px 8px\"",
              frame.by() + " " + Neutral.html(author)));
    }
    content.append(picture(part));
    content.append(text("", Prose.html(block.text())));
    content.append(event(part));
    String href = part.href();
    if (href != null) {
      content.append(
          text(
              "font-weight=\"700\" padding=\"0 28px 10px\"",
              "<a href=\"" + href + "\">" + Neutral.html(part.linkText()) + "</a>"));
    }
    section(mjml, "0 0 10px", content.toString());
  }

  private static String picture(Part part) {
    String image = part.block().image();
    return image == null
        ? ""
        : "<mj-image padding=\"4px 28px 12px\" border-radius=\"4px\" src=\"%s\" alt=\"%s\" />"
            .formatted(Neutral.html(image), Neutral.html(part.block().alt()));
  }

  private String event(Part part) {
    var event = part.event();
    String ticket = part.ticket();
    if (event == null) {
      return "";
    }
    StringBuilder lines = new StringBuilder("<p>");
    new EventFacts(times)
        .of(event)
        .forEach(fact -> lines.append(Neutral.html(fact)).append("<br />"));
    String shown = text("", lines + "</p>");
    return ticket == null
        ? shown
        : shown
            + "<mj-button href=\"%s\">%s</mj-button>".formatted(ticket, frame.code())
            + text(
                "font-size=\"14px\" color=\"#6b5d52\" padding=\"0 28px 10px\"",
                frame.until() + " " + times.moment(Objects.requireNonNull(event).closesAt()));
  }

  private void footer(StringBuilder mjml, Foot foot) {
    String links =
        "<p>%s</p><p><a href=\"{{preferences}}\">%s</a> · <a href=\"{{unsubscribe}}\">%s</a> · <a href=\"%s\">%s</a></p>"
            .formatted(
                Neutral.html(frame.why()),
                frame.preferences(),
                frame.unsubscribe(),
                foot.address(),
                foot.says())
            + "<p>%s<a href=\"%s\">%s</a></p>"
                .formatted(
                    foot.sender().stream()
                        .map(line -> Neutral.html(line) + "<br>")
                        .collect(Collectors.joining()),
                    foot.privacy(),
                    frame.privacy());
    mjml.append("<mj-section background-color=\"#f4efe8\" padding=\"18px 0 28px\"><mj-column>")
        .append(
            text(
                "font-family=\"Helvetica, Arial, sans-serif\" font-size=\"14px\" color=\"#5a4e45\"",
                links))
        .append("</mj-column></mj-section>");
  }

  private static void section(StringBuilder mjml, String padding, String content) {
    mjml.append("<mj-section padding=\"%s\"><mj-column>".formatted(padding))
        .append(content)
        .append("</mj-column></mj-section>");
  }

  private static String text(String attributes, String html) {
    return "<mj-text " + attributes + ">" + html + "</mj-text>";
  }
}
