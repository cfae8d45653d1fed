package agora.proposals;

import agora.checks.BookNumber;
import agora.checks.WebAddress;
import agora.fetch.Reply;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * What a page says of itself: first as linked data, then by Open Graph, then as any page does.
 *
 * @param title empty where it says none
 * @param description a few words, never the text; empty where there are none
 * @param authors who wrote it, or what site it is on; empty where nobody is named
 * @param picture null for none that is sent encrypted
 * @param canonical its own word on its address; null for none
 * @param isbn of the book that it is about; null for none
 * @param isBook whether it is about a book
 */
record PageFacts(
    String title,
    String description,
    String authors,
    String site,
    @Nullable WebAddress picture,
    @Nullable WebAddress canonical,
    @Nullable String isbn,
    boolean isBook) {

  private static final int LONGEST_TITLE = 150;
  private static final int LONGEST_DESCRIPTION = 300;
  private static final int LONGEST_NAMES = 100;
  private static final int MOST_AUTHORS = 3;

  private static final Pattern CHARSET = Pattern.compile("charset\\s*=\\s*[\"']?([^\\s\"';,]+)");

  /** Whether it is a page, by its type or, where that is not told, by how it begins. */
  static boolean isPage(Reply.Page page) {
    return page.type().contains("html")
        || (page.type().isEmpty()
            && new String(page.body(), 0, Math.min(page.body().length, 100), WINDOWS)
                .stripLeading()
                .startsWith("<"));
  }

  /** What a page says. */
  static PageFacts of(Reply.Page page) {
    Document document = parsed(page);
    LinkedData data = LinkedData.of(document);
    boolean book = data.isA("Book") || meta(document, "og:type").equals(Optional.of("book"));
    String site =
        line(
            LONGEST_NAMES,
            List.of(
                meta(document, "og:site_name"),
                data.texts("publisher").findFirst(),
                meta(document, "application-name")));
    return new PageFacts(
        alone(
            line(
                LONGEST_TITLE,
                List.of(
                    data.text("headline", "name"),
                    meta(document, "og:title", "twitter:title"),
                    text(document.selectFirst("title")),
                    text(document.selectFirst("h1")))),
            site),
        line(
            LONGEST_DESCRIPTION,
            List.of(
                data.text("description", "abstract"),
                meta(document, "og:description", "twitter:description", "description"))),
        authors(document, data, site),
        site,
        picture(document, data).orElse(null),
        address(
                document,
                meta(document, "og:url")
                    .or(() -> attribute(document, "link[rel=canonical]", "href")))
            .orElse(null),
        isbn(document, data).orElse(null),
        book);
  }

  private static final Charset WINDOWS = Charset.forName("windows-1252");

  /** In the encoding that its head names, else in that which it names itself. */
  private static Document parsed(Reply.Page page) {
    try {
      return Jsoup.parse(
          new ByteArrayInputStream(page.body()), charset(page.type()), page.address().text());
    } catch (IOException e) {
      throw new UncheckedIOException(e); // it lies in memory
    }
  }

  private static @Nullable String charset(String type) {
    Matcher named = CHARSET.matcher(type);
    if (!named.find()) {
      return null;
    }
    try {
      String name = Charset.forName(named.group(1)).name();
      // as browsers do (WHATWG Encoding, 4.2)
      return name.equals("ISO-8859-1") || name.equals("US-ASCII") ? WINDOWS.name() : name;
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      return null;
    }
  }

  /** A title without the name of its site, which many append. */
  private static String alone(String title, String site) {
    return site.isEmpty()
        ? title
        : title.replaceFirst("\\s+[|·–—-]\\s+" + Pattern.quote(site) + "$", "");
  }

  private static String authors(Document page, LinkedData data, String site) {
    Stream<String> named =
        Stream.concat(
            data.texts("author"),
            Stream.concat(meta(page, "author").stream(), meta(page, "article:author").stream()));
    String names =
        named
            .filter(name -> WebAddress.of(name).isEmpty()) // a profile, not a name
            .map(name -> Line.of(name, LONGEST_NAMES))
            .filter(name -> !name.isEmpty() && !name.equals(site))
            .distinct()
            .limit(MOST_AUTHORS)
            .collect(Collectors.joining(", "));
    return names.isEmpty() || site.isEmpty() ? names + site : names;
  }

  private static Optional<WebAddress> picture(Document page, LinkedData data) {
    return address(page, meta(page, "og:image:secure_url", "og:image", "twitter:image"))
        .or(() -> address(page, data.texts("image").findFirst()))
        .filter(WebAddress::isEncrypted);
  }

  private static Optional<String> isbn(Document page, LinkedData data) {
    return data.text("isbn").or(() -> meta(page, "book:isbn", "books:isbn")).stream()
        .flatMap(
            typed ->
                BookNumber.of(typed) instanceof BookNumber.Isbn(var digits)
                    ? Stream.of(digits)
                    : Stream.empty())
        .findFirst();
  }

  /** An address as the page writes it: whole, or as seen from the page. */
  private static Optional<WebAddress> address(Document page, Optional<String> written) {
    return written.flatMap(
        text -> {
          try {
            return WebAddress.of(URI.create(page.location()).resolve(text.strip()).toString());
          } catch (IllegalArgumentException e) {
            return WebAddress.of(text);
          }
        });
  }

  /** What the first of these says; sites use two attributes for them. */
  private static Optional<String> meta(Document page, String... names) {
    return Stream.of(names)
        .flatMap(
            name ->
                page
                    .select("meta[property=\"%s\"], meta[name=\"%s\"]".formatted(name, name))
                    .stream())
        .map(each -> each.attr("content"))
        .filter(content -> !content.isBlank())
        .findFirst();
  }

  private static Optional<String> attribute(Document page, String selector, String attribute) {
    return page.select(selector).stream()
        .map(each -> each.attr(attribute))
        .filter(each -> !each.isBlank())
        .findFirst();
  }

  private static Optional<String> text(@Nullable Element element) {
    return Optional.ofNullable(element).map(Element::text);
  }

  /** The first that says anything. */
  private static String line(int most, List<Optional<String>> said) {
    return said.stream()
        .flatMap(Optional::stream)
        .map(text -> Line.of(text, most))
        .filter(text -> !text.isEmpty())
        .findFirst()
        .orElse("");
  }
}
