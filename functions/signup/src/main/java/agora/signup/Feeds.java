package agora.signup;

import agora.checks.Texts;
import agora.clubs.Club;
import agora.edge.web.Request;
import agora.edge.web.Response;
import agora.events.Event;
import agora.issues.Issue;
import agora.pages.IssuePage;
import agora.pages.Pages;
import agora.store.Stored;
import java.io.StringWriter;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** A club for other programs: its issues as a feed, its events as a calendar. */
final class Feeds {

  private static final String ATOM = "http://www.w3.org/2005/Atom"; // RFC 4287
  private static final Duration MAX_AGE = Duration.ofMinutes(15);

  /** Issues that are told whole: readers' programs keep what they have read. */
  private static final int WHOLE = 6;

  private final PublicPages front;
  private final String base;

  Feeds(PublicPages front, String publicBaseUrl) {
    this.front = front;
    this.base = publicBaseUrl;
  }

  Response events(Request request) {
    return front
        .find(request.path("club"))
        .map(
            club ->
                Response.of(
                        200,
                        "text/calendar; charset=utf-8",
                        CalendarFile.of(club, events(club, request), base, front.now()))
                    .cached(request, MAX_AGE))
        .orElseGet(() -> front.reader(request).missing());
  }

  /** The events that a request asks for: one by its id, or all that are not over. */
  private List<Stored<Event>> events(Club club, Request request) {
    String only = request.query().getOrDefault("event", "");
    return front.standing(club).stream()
        .filter(each -> only.isEmpty() || only.equals(each.content().orElseThrow().id()))
        .toList();
  }

  Response feed(Request request) {
    return front
        .find(request.path("club"))
        .map(
            club ->
                Response.of(200, "application/atom+xml; charset=utf-8", feed(club))
                    .cached(request, MAX_AGE))
        .orElseGet(() -> front.reader(request).missing());
  }

  private String feed(Club club) {
    StringWriter out = new StringWriter();
    try {
      XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(out);
      xml.writeStartDocument("UTF-8", "1.0");
      xml.writeStartElement("feed");
      xml.writeDefaultNamespace(ATOM);
      xml.writeAttribute("xml:lang", club.language().code());
      List<Entry> entries = entries(club);
      Instant updated =
          entries.stream().map(Entry::updated).max(Comparator.naturalOrder()).orElse(Instant.EPOCH);
      head(xml, base + "/clubs/" + club.id(), club.name(), updated);
      link(xml, "self", base + "/clubs/" + club.id() + "/feed.xml");
      xml.writeStartElement("author");
      element(xml, "name", club.sender().name());
      xml.writeEndElement();
      for (Entry each : entries) {
        entry(xml, club, each);
      }
      xml.writeEndDocument();
      xml.close();
    } catch (XMLStreamException e) {
      throw new IllegalStateException("a text cannot be written in memory", e);
    }
    return out.toString();
  }

  /**
   * An issue as the feed tells it.
   *
   * @param updated when its readers were last told something else, or when it left
   * @param html what it says; empty for one that is not told whole
   */
  private record Entry(Issue issue, Instant at, Instant updated, String html) {}

  private List<Entry> entries(Club club) {
    List<Entry> entries = new ArrayList<>();
    for (Archive.Sent sent : front.sent(club)) {
      if (entries.size() < WHOLE) {
        IssuePage page = front.page(club, sent);
        Instant updated =
            page.corrections().stream()
                .map(IssuePage.Note::at)
                .reduce(sent.at(), (one, other) -> one.isAfter(other) ? one : other);
        entries.add(new Entry(sent.issue(), sent.at(), updated, Pages.sections(base, page)));
      } else {
        entries.add(new Entry(sent.issue(), sent.at(), sent.at(), ""));
      }
    }
    return entries;
  }

  private void entry(XMLStreamWriter xml, Club club, Entry entry) throws XMLStreamException {
    xml.writeStartElement("entry");
    String address = base + "/clubs/" + club.id() + "/issues/" + entry.issue().id();
    head(xml, address, entry.issue().subject(), entry.updated());
    element(xml, "published", entry.at().toString());
    element(xml, "summary", entry.issue().preheader());
    if (!entry.html().isEmpty()) {
      xml.writeStartElement("content");
      xml.writeAttribute("type", "html");
      xml.writeCharacters(plain(entry.html()));
      xml.writeEndElement();
    }
    xml.writeEndElement();
  }

  private static void head(XMLStreamWriter xml, String address, String title, Instant updated)
      throws XMLStreamException {
    element(xml, "id", address);
    element(xml, "title", title);
    element(xml, "updated", updated.toString());
    link(xml, "alternate", address);
  }

  private static void link(XMLStreamWriter xml, String rel, String address)
      throws XMLStreamException {
    xml.writeEmptyElement("link");
    xml.writeAttribute("rel", rel);
    xml.writeAttribute("href", address);
  }

  private static void element(XMLStreamWriter xml, String name, String text)
      throws XMLStreamException {
    xml.writeStartElement(name);
    xml.writeCharacters(plain(text));
    xml.writeEndElement();
  }

  /** Without what XML has no way to say. */
  private static String plain(String text) {
    return Texts.withoutForbidden(text.replaceAll("[\\p{Cntrl}&&[^\n\t]]", " "));
  }
}
