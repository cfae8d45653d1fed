package agora.signup;

import agora.clubs.Club;
import agora.edge.web.Request;
import agora.edge.web.Response;
import agora.events.Event;
import agora.store.Stored;
import java.io.StringWriter;
import java.time.Instant;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** A club for other programs: its issues as a feed, its events as a calendar. */
final class Feeds {

  private static final String ATOM = "http://www.w3.org/2005/Atom"; // RFC 4287
  private static final String KEPT = "public, max-age=900";

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
                    .with("cache-control", KEPT))
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
                    .with("cache-control", KEPT))
        .orElseGet(() -> front.reader(request).missing());
  }

  private String feed(Club club) {
    StringWriter out = new StringWriter();
    try {
      XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(out);
      xml.writeStartDocument("UTF-8", "1.0");
      xml.writeStartElement("feed");
      xml.writeDefaultNamespace(ATOM);
      List<Archive.Sent> sent = front.sent(club);
      Instant updated = sent.isEmpty() ? Instant.EPOCH : sent.getFirst().at();
      head(xml, base + "/clubs/" + club.id(), club.name(), updated);
      link(xml, "self", base + "/clubs/" + club.id() + "/feed.xml");
      xml.writeStartElement("author");
      element(xml, "name", club.sender().name());
      xml.writeEndElement();
      for (Archive.Sent each : sent) {
        xml.writeStartElement("entry");
        String address = base + "/clubs/" + club.id() + "/issues/" + each.issue().id();
        head(xml, address, each.issue().subject(), each.at());
        element(xml, "summary", each.issue().preheader());
        xml.writeEndElement();
      }
      xml.writeEndDocument();
      xml.close();
    } catch (XMLStreamException e) {
      throw new IllegalStateException("a text cannot be written in memory", e);
    }
    return out.toString();
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
    xml.writeCharacters(text.replaceAll("[\\p{Cntrl}&&[^\n\t]]", " "));
    xml.writeEndElement();
  }
}
