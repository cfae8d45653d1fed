package agora.books;

import agora.checks.BookNumber;
import agora.checks.WebAddress;
import agora.edge.lambda.Json;
import agora.fetch.PublicWeb;
import agora.fetch.Reply;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The Internet Archive's open catalogue, by its Books API. Anybody may ask it; of Danish books it
 * has few, and where they can be borrowed here it doesn't know.
 */
public final class OpenLibrary implements BookCatalogue {

  public static final String ADDRESS = "https://openlibrary.org";

  private final PublicWeb web;
  private final String address;

  /**
   * @param address where it is, without a final slash
   */
  public OpenLibrary(PublicWeb web, String address) {
    this.web = web;
    this.address = address;
  }

  @Override
  public Entry find(BookNumber.Isbn isbn) {
    String key = "ISBN:" + isbn.digits();
    WebAddress question =
        WebAddress.of(address + "/api/books?bibkeys=" + key + "&format=json&jscmd=data")
            .orElseThrow();
    if (web.get(question) instanceof Reply.Page page && page.isThere()) {
      try {
        Map<String, @Nullable Object> all = Json.object(new ByteArrayInputStream(page.body()));
        return all.containsKey(key) ? book(Json.asMap(all.get(key))) : new Unknown();
      } catch (IOException e) {
        return new Silent();
      }
    }
    return new Silent();
  }

  private static Entry book(Map<String, @Nullable Object> book) {
    String title = text(book.get("title"));
    String subtitle = text(book.get("subtitle"));
    String authors =
        Json.asList(book.get("authors")).stream()
            .map(each -> text(Json.asMap(each).get("name")))
            .filter(name -> !name.isBlank())
            .collect(Collectors.joining(", "));
    String cover = text(Json.asMap(book.get("cover")).get("large"));
    return title.isBlank()
        ? new Unknown()
        : new Book(
            subtitle.isBlank() ? title : title + ": " + subtitle,
            authors,
            "",
            null,
            WebAddress.of(cover).filter(WebAddress::isEncrypted).orElse(null));
  }

  private static String text(@Nullable Object value) {
    return value instanceof String text ? text : "";
  }
}
