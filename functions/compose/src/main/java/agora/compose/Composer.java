package agora.compose;

import agora.clubs.Club;
import agora.events.Event;
import agora.issues.Block;
import agora.issues.Issue;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** An issue as plain paragraphs. */
public final class Composer {

  /** Renders an issue in a language; per-recipient parts are left as variables. */
  public Rendered render(
      Club club, Issue issue, Map<String, Event> events, String language, String publicBaseUrl, String mailing) {
    StringBuilder html = new StringBuilder("<p>{{name_html}}</p>");
    StringBuilder text = new StringBuilder("{{name_text}}\n");
    List<Rendered.Link> links = new ArrayList<>();
    for (Block block : issue.blocks()) {
      html.append("<h2>").append(plain(block.title())).append("</h2>");
      text.append(block.title().replace("{{", "{ {")).append('\n');
      String url = block.url();
      if (url != null) {
        String variable = "{{click_" + block.id().replace('-', '_') + "}}";
        links.add(new Rendered.Link(block.id(), block.id(), url));
        html.append("<p><a href=\"").append(variable).append("\">").append(plain(block.title())).append("</a></p>");
        text.append(variable).append('\n');
      }
      String event = block.event();
      if (event != null && events.containsKey(event)) {
        String variable = "{{ticket_" + event.replace('-', '_') + "}}";
        html.append("<p><a href=\"").append(variable).append("\">Billet</a></p>");
        text.append(variable).append('\n');
      }
    }
    html.append("<p><a href=\"{{preferences}}\">Indstillinger</a> <a href=\"{{unsubscribe}}\">Afmeld</a></p>");
    text.append("{{preferences}}\n{{unsubscribe}}\n");
    return new Rendered(issue.subject().replace("{{", "{ {"), html.toString(), text.toString(), links);
  }

  private static String plain(String text) {
    return text.replace("{{", "{ {").replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
  }
}
