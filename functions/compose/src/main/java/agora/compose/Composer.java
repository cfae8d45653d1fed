package agora.compose;

import agora.clubs.Club;
import agora.events.Event;
import agora.issues.Block;
import agora.issues.Issue;
import ch.digitalfondue.mjml4j.Mjml4j;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Renders an issue once per language. The sender fills {@code click_<n>}, {@code ticket_<event>}, {@code unsubscribe},
 * {@code preferences}, and {@code name_html} and {@code name_text}: ", Ida", escaped for its part, or empty.
 */
public final class Composer {
  /** The mail of an issue; {@code mailing} names the mailing and shows nowhere in the mail. */
  public Rendered render(
      Club club, Issue issue, Map<String, Event> events, String language, String publicBaseUrl, String mailing) {
    var page = new Page(club, new Words(language.equals("en")), publicBaseUrl + "/clubs/" + club.id() + "/issues/" + issue.id());
    page.open(issue);
    for (var block : issue.blocks()) {
      page.block(block, block.event() == null ? null : events.get(block.event()));
    }
    page.close();
    var html = Mjml4j.render(page.mjml.toString(), new Mjml4j.Configuration(page.words.say("da", "en")));
    return new Rendered(Safe.line(issue.subject()), Safe.release(html), page.text.toString(), page.links);
  }

  /** Both parts of one mail while it is written. */
  private static final class Page {
    final Club club;
    final Words words;
    final String web;
    final StringBuilder mjml = new StringBuilder();
    final StringBuilder text = new StringBuilder();
    final List<Link> links = new ArrayList<>();

    Page(Club club, Words words, String web) {
      this.club = club;
      this.words = words;
      this.web = web;
    }

    void open(Issue issue) {
      mjml.append("<mjml><mj-head><mj-title>").append(Safe.html(issue.subject())).append("</mj-title><mj-preview>")
          .append(Safe.html(issue.preheader())).append("</mj-preview><mj-attributes>")
          .append("<mj-all font-family=\"system-ui, -apple-system, 'Segoe UI', Roboto, sans-serif\" />")
          .append("<mj-text font-size=\"17px\" line-height=\"1.5\" color=\"#2b2622\" />")
          .append("<mj-button background-color=\"#8a3b1e\" color=\"#ffffff\" font-size=\"16px\" align=\"left\" border-radius=\"6px\" />")
          .append("<mj-section background-color=\"#fffdf9\" padding=\"12px 0\" /></mj-attributes>")
          .append("<mj-style>:root{color-scheme:light dark} a{color:#8a3b1e}</mj-style></mj-head>")
          .append("<mj-body width=\"600px\" background-color=\"#f4eee6\">");
      section("<mj-text font-size=\"26px\" font-weight=\"700\">" + Safe.html(club.name()) + "</mj-text><mj-text>"
          + words.say("Hej", "Hello") + Safe.variable("name_html") + "</mj-text>");
      text.append(Safe.line(club.name())).append("\n\n").append(words.say("Hej", "Hello")).append("{{name_text}}\n");
    }

    void block(Block block, @Nullable Event event) {
      var title = block.title().isBlank() && event != null ? event.title() : block.title();
      var facts = facts(block, event);
      var body = new StringBuilder("<mj-text><h2 style=\"margin:0;font-size:21px\">").append(Safe.html(title)).append("</h2>");
      text.append("\n\n").append(Safe.line(title)).append('\n');
      for (var fact : facts) {
        body.append("<div>").append(Safe.html(fact)).append("</div>");
        text.append(Safe.line(fact)).append('\n');
      }
      body.append(Safe.markdown(block.text())).append("</mj-text>");
      text.append('\n').append(Safe.text(block.text())).append('\n');
      if (event != null && event.opensAt().isBefore(event.closesAt())) {
        button(body, words.say("Lås op for din billetkode", "Unlock your ticket code"), "ticket_" + event.id().replace('-', '_'));
      }
      var address = block.url() == null && event != null ? event.shopUrl() : block.url();
      if (address != null && Safe.web(address)) {
        var id = "l" + (links.size() + 1);
        links.add(new Link(id, block.id(), address));
        button(body, label(block), "click_" + id);
      }
      section(body.toString());
    }

    List<String> facts(Block block, @Nullable Event event) {
      var facts = new ArrayList<String>();
      if (event != null) {
        facts.add(words.when(event.starts(), club.rhythm().zone()));
        facts.add(event.place() + " · " + words.price(event.price()));
        if (event.speaker() != null) {
          facts.add(words.say("Med ", "With ") + event.speaker());
        }
      }
      if (block.author() != null) {
        facts.add(block.author());
      }
      if (block.isbn() != null) {
        facts.add("ISBN " + block.isbn());
      }
      return facts;
    }

    String label(Block block) {
      if (block.linkText() != null && !block.linkText().isBlank()) {
        return block.linkText();
      }
      return switch (block.kind()) {
        case BOOK -> words.say("Reservér", "Reserve");
        case EVENT -> words.say("Se arrangementet", "See the event");
        case ARTICLE, CONTEXT, TEXT, OFFER -> words.say("Læs mere", "Read more");
      };
    }

    void button(StringBuilder body, String label, String variable) {
      body.append("<mj-button href=\"").append(Safe.variable(variable)).append("\">").append(Safe.html(label)).append("</mj-button>");
      text.append('\n').append(Safe.line(label)).append(":\n{{").append(variable).append("}}\n");
    }

    void close() {
      var why = words.say("Du får denne mail, fordi du er medlem af klubben.", "You get this mail because you are a member of the club.");
      var footer = new StringBuilder("<mj-text font-size=\"14px\">").append(why);
      text.append("\n\n-- \n").append(why).append('\n');
      foot(footer, words.say("Dine valg", "Your choices"), Safe.variable("preferences"), "{{preferences}}");
      foot(footer, words.say("Afmeld", "Unsubscribe"), Safe.variable("unsubscribe"), "{{unsubscribe}}");
      foot(footer, words.say("Læs på nettet", "Read on the web"), Safe.html(web), web);
      section(footer.append("</mj-text>").toString());
      mjml.append("</mj-body></mjml>");
    }

    void foot(StringBuilder footer, String label, String html, String plain) {
      footer.append("<br /><a href=\"").append(html).append("\">").append(label).append("</a>");
      text.append(label).append(":\n").append(plain).append('\n');
    }

    void section(String content) {
      mjml.append("<mj-section><mj-column>").append(content).append("</mj-column></mj-section>");
    }
  }
}
