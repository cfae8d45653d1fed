package agora.signup;

import agora.clubs.Club;
import agora.edge.web.Request;
import agora.edge.web.Response;
import java.io.StringWriter;
import java.time.Duration;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** The pages that search engines may find: the clubs, and the issues that have left. */
final class Sitemap {

  private static final String SITEMAP = "http://www.sitemaps.org/schemas/sitemap/0.9";
  private static final Duration MAX_AGE = Duration.ofHours(1);

  private final PublicPages front;
  private final String base;

  /**
   * @param publicBaseUrl the pages' address, without a final slash
   */
  Sitemap(PublicPages front, String publicBaseUrl) {
    this.front = front;
    this.base = publicBaseUrl;
  }

  Response answer(Request request) {
    return Response.of(200, "application/xml; charset=utf-8", text()).cached(request, MAX_AGE);
  }

  /** What machines are asked to leave alone (RFC 9309): pages of one person. */
  Response robots(Request request) {
    String personal =
        Stream.of(
                "confirm", "me", "mine", "address", "links", "unsubscribe", "tickets", "stay", "c")
            .map(path -> "Disallow: /" + path + "/\n")
            .collect(Collectors.joining());
    String text = "User-agent: *\n" + personal + "\nSitemap: " + base + "/sitemap.xml\n";
    return Response.of(200, "text/plain; charset=utf-8", text).cached(request, MAX_AGE);
  }

  private String text() {
    StringWriter out = new StringWriter();
    try {
      XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(out);
      xml.writeStartDocument("UTF-8", "1.0");
      xml.writeStartElement("urlset");
      xml.writeDefaultNamespace(SITEMAP);
      page(xml, base + "/", "");
      for (Club club : front.all()) {
        String address = base + PublicPages.path(club);
        page(xml, address, "");
        for (Archive.Sent sent : front.sent(club)) {
          page(xml, address + "/issues/" + sent.issue().id(), sent.at().toString());
        }
      }
      xml.writeEndDocument();
      xml.close();
    } catch (XMLStreamException e) {
      throw new IllegalStateException("a text cannot be written in memory", e);
    }
    return out.toString();
  }

  /** A page and since when it stands so; that is left out where nobody knows. */
  private static void page(XMLStreamWriter xml, String address, String since)
      throws XMLStreamException {
    xml.writeStartElement("url");
    element(xml, "loc", address);
    if (!since.isEmpty()) {
      element(xml, "lastmod", since);
    }
    xml.writeEndElement();
  }

  private static void element(XMLStreamWriter xml, String name, String text)
      throws XMLStreamException {
    xml.writeStartElement(name);
    xml.writeCharacters(text);
    xml.writeEndElement();
  }
}
