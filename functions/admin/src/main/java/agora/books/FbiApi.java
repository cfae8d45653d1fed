package agora.books;

import agora.checks.BookNumber;
import agora.checks.WebAddress;
import agora.edge.lambda.Json;
import agora.fetch.PublicWeb;
import agora.fetch.Reply;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The Danish libraries' common catalogue, by DBC's FBI-API (GraphQL). Only libraries are let in, by
 * a client of theirs at the libraries' common login; one without asks another catalogue.
 */
public final class FbiApi implements BookCatalogue {

  private static final String QUERY =
      "query($cql: String!) { complexSearch(cql: $cql) { works(offset: 0, limit: 1) { workId"
          + " titles { full } creators { display } abstract"
          + " manifestations { bestRepresentation { cover { large { url } } } } } } }";

  /** The number of a work is that of a record of it (dataBrønden). */
  private static final Pattern WORK = Pattern.compile("work-of:(870970-basis:[0-9]{8,9})");

  /** What leads to a record's page, whoever's library one uses. */
  private static final String RECORD = "https://bibliotek.dk/linkme.php?rec.id=";

  private final PublicWeb web;
  private final Places places;
  private final Supplier<Optional<Client>> client;
  private final BookCatalogue otherwise;
  private final InstantSource clock;
  private String token = "";
  private Instant expires = Instant.MIN;

  /**
   * Where it is.
   *
   * @param login the libraries' common login
   * @param api the API, whose profiles are its paths
   */
  public record Places(String login, String api) {

    public static final Places REAL =
        new Places("https://login.bib.dk/oauth/token/", "https://fbi-api.dbc.dk");
  }

  /**
   * A library's client.
   *
   * @param agency the library's number; empty for a client that asks for nobody
   * @param profile which of the libraries' collections are searched
   */
  public record Client(String id, String secret, String agency, String profile) {

    /** The client in the stack's secret; empty where the library has none. */
    public static Optional<Client> in(Map<String, String> secret) {
      String id = secret.getOrDefault("fbi-client", "");
      String word = secret.getOrDefault("fbi-secret", "");
      return id.isBlank() || word.isBlank()
          ? Optional.empty()
          : Optional.of(
              new Client(
                  id,
                  word,
                  secret.getOrDefault("fbi-agency", ""),
                  secret.getOrDefault("fbi-profile", "opac")));
    }

    @Override
    public String toString() {
      return "Client[" + id + "]"; // a secret stands in no log
    }
  }

  /**
   * @param client the library's; empty where it has none
   * @param otherwise what is asked then
   */
  public FbiApi(
      PublicWeb web,
      Places places,
      Supplier<Optional<Client>> client,
      BookCatalogue otherwise,
      InstantSource clock) {
    this.web = web;
    this.places = places;
    this.client = client;
    this.otherwise = otherwise;
    this.clock = clock;
  }

  @Override
  public Entry find(BookNumber.Isbn isbn) {
    Optional<Client> ours = client.get();
    return ours.isEmpty() ? otherwise.find(isbn) : find(isbn, ours.get());
  }

  private Entry find(BookNumber.Isbn isbn, Client ours) {
    WebAddress graph = address(places.api() + "/" + ours.profile() + "/graphql");
    String question =
        Json.write(
            Map.of("query", QUERY, "variables", Map.of("cql", "term.isbn=" + isbn.digits())));
    Optional<String> pass = token(ours);
    if (pass.isEmpty()) {
      return new Silent();
    }
    Reply reply =
        web.post(
            graph, "application/json", question, Map.of("authorization", "Bearer " + pass.get()));
    if (reply instanceof Reply.Page(_, int status, _, _) && status == 401) {
      forget();
    }
    return object(reply).map(FbiApi::entry).orElseGet(Silent::new);
  }

  private static Entry entry(Map<String, @Nullable Object> answer) {
    Map<String, @Nullable Object> search =
        Json.asMap(Json.asMap(answer.get("data")).get("complexSearch"));
    List<?> works = Json.asList(search.get("works"));
    if (works.isEmpty()) {
      return search.containsKey("works") ? new Unknown() : new Silent();
    }
    Map<String, @Nullable Object> work = Json.asMap(works.getFirst());
    String title = joined(Json.asMap(work.get("titles")).get("full"), ": ");
    String authors =
        Json.asList(work.get("creators")).stream()
            .map(each -> Json.asText(Json.asMap(each).get("display")))
            .filter(name -> !name.isBlank())
            .collect(Collectors.joining(", "));
    return title.isBlank()
        ? new Unknown()
        : new Book(title, authors, joined(work.get("abstract"), " "), page(work), cover(work));
  }

  private static String joined(@Nullable Object texts, String with) {
    return Json.asList(texts).stream()
        .map(each -> each instanceof String text ? text : "")
        .filter(text -> !text.isBlank())
        .collect(Collectors.joining(with));
  }

  private static @Nullable WebAddress page(Map<String, @Nullable Object> work) {
    Matcher named = WORK.matcher(Json.asText(work.get("workId")));
    return named.matches() ? address(RECORD + named.group(1)) : null;
  }

  private static @Nullable WebAddress cover(Map<String, @Nullable Object> work) {
    Map<String, @Nullable Object> best =
        Json.asMap(Json.asMap(work.get("manifestations")).get("bestRepresentation"));
    String url = Json.asText(Json.asMap(Json.asMap(best.get("cover")).get("large")).get("url"));
    return WebAddress.of(url).filter(WebAddress::isEncrypted).orElse(null);
  }

  /** What lets the library in, asked for anew when it has expired; empty where nobody gives it. */
  private synchronized Optional<String> token(Client ours) {
    if (clock.instant().isBefore(expires)) {
      return Optional.of(token);
    }
    String user = "@" + ours.agency();
    String form =
        "grant_type=password&username=%s&password=%s&client_id=%s&client_secret=%s"
            .formatted(encoded(user), encoded(user), encoded(ours.id()), encoded(ours.secret()));
    Optional<Map<String, @Nullable Object>> answer =
        object(
            web.post(address(places.login()), "application/x-www-form-urlencoded", form, Map.of()));
    String given = answer.map(each -> Json.asText(each.get("access_token"))).orElse("");
    if (!given.matches("[!-~]+")) {
      return Optional.empty();
    }
    Object seconds = answer.get().get("expires_in");
    token = given;
    expires = clock.instant().plusSeconds(seconds instanceof Integer most ? most / 2 : 0);
    return Optional.of(given);
  }

  private synchronized void forget() {
    expires = Instant.MIN;
  }

  private static Optional<Map<String, @Nullable Object>> object(Reply reply) {
    if (reply instanceof Reply.Page page && page.isThere()) {
      try {
        return Optional.of(Json.object(new ByteArrayInputStream(page.body())));
      } catch (IOException e) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private static WebAddress address(String text) {
    return WebAddress.of(text).orElseThrow();
  }
}
