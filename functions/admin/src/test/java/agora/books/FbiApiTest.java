package agora.books;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import agora.books.BookCatalogue.Book;
import agora.books.BookCatalogue.Silent;
import agora.books.BookCatalogue.Unknown;
import agora.checks.BookNumber;
import agora.checks.WebAddress;
import agora.fetch.TestSite;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The Danish catalogue as its public schema tells it, and what is asked without it. */
final class FbiApiTest {

  private static final BookNumber.Isbn ISBN = new BookNumber.Isbn("9788702000009");

  private static final FbiApi.Client CLIENT =
      new FbiApi.Client("bib", "h&m elig", "775100", "opac");

  private static final String WORK =
      """
      {"data": {"complexSearch": {"works": [{
        "workId": "work-of:870970-basis:38529668",
        "titles": {"full": ["Nabolagets lange nej", "roman"]},
        "creators": [{"display": "Karen Thorup"}, {"display": ""}],
        "abstract": ["En vej med 14 huse og en vindmølle."],
        "manifestations": {"bestRepresentation": {
          "cover": {"large": {"url": "https://fbiinfo.dbc.dk/cover.jpg"}}}}}]}}}
      """;

  private final TestSite site = new TestSite();
  private Instant now = Instant.parse("2026-11-24T10:00:00Z");
  private Optional<FbiApi.Client> client = Optional.of(CLIENT);

  private final FbiApi catalogue =
      new FbiApi(
          site.web(),
          new FbiApi.Places("http://login.site.example/oauth/token/", "http://fbi.site.example"),
          () -> client,
          _ -> new Book("Fra et andet katalog", "", "", null, null),
          () -> now);

  FbiApiTest() {
    login("{\"access_token\": \"abc\", \"token_type\": \"Bearer\", \"expires_in\": 2592000}");
    answers(WORK);
  }

  @AfterEach
  void close() {
    site.close();
  }

  private void login(String answer) {
    site.page("/oauth/token/", "application/json", answer, StandardCharsets.UTF_8);
  }

  private void answers(String answer) {
    site.page("/opac/graphql", "application/json", answer, StandardCharsets.UTF_8);
  }

  @Test
  void aBookIsFoundWithWhereItCanBeBorrowed() {
    assertEquals(
        new Book(
            "Nabolagets lange nej: roman",
            "Karen Thorup",
            "En vej med 14 huse og en vindmølle.",
            WebAddress.of("https://bibliotek.dk/linkme.php?rec.id=870970-basis:38529668")
                .orElseThrow(),
            WebAddress.of("https://fbiinfo.dbc.dk/cover.jpg").orElseThrow()),
        catalogue.find(ISBN));
    assertEquals(
        "grant_type=password&username=%40775100&password=%40775100&client_id=bib"
            + "&client_secret=h%26m+elig",
        site.posted().getFirst());
    assertTrue(site.posted().getLast().contains("\"cql\":\"term.isbn=9788702000009\""));
    assertTrue(site.heads().contains("authorization: bearer abc"));
  }

  @Test
  void aPassIsAskedForAgainOnlyWhenHalfItsTimeIsGone() {
    catalogue.find(ISBN);
    now = now.plus(Duration.ofDays(14));
    catalogue.find(ISBN);
    assertEquals(3, site.posted().size());
    now = now.plus(Duration.ofDays(2));
    catalogue.find(ISBN);
    assertEquals(5, site.posted().size());
  }

  @Test
  void aPassThatIsRefusedIsAskedForAnewTheNextTime() {
    catalogue.find(ISBN);
    site.answers("/opac/graphql", 401, "Content-Length: 0");
    assertEquals(new Silent(), catalogue.find(ISBN));
    answers(WORK);
    assertTrue(catalogue.find(ISBN) instanceof Book);
    assertEquals(5, site.posted().size());
  }

  @Test
  void aLibraryWithoutAClientAsksAnotherCatalogueAndNobodyElse() {
    client = Optional.empty();
    assertEquals("Fra et andet katalog", ((Book) catalogue.find(ISBN)).title());
    assertEquals(0, site.asked().size());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"{\"error\": \"invalid_client\"}", "{\"access_token\": \"a\\nb\"}", "<html>", ""})
  void whoIsNotLetInIsAnsweredBySilence(String answer) {
    login(answer);
    assertEquals(new Silent(), catalogue.find(ISBN));
    assertEquals(1, site.posted().size(), "the catalogue was not asked");
  }

  @Test
  void aPassWithoutATermIsUsedOnce() {
    login("{\"access_token\": \"abc\"}");
    assertTrue(catalogue.find(ISBN) instanceof Book);
    assertTrue(catalogue.find(ISBN) instanceof Book);
    assertEquals(4, site.posted().size());
  }

  @Test
  void aNumberThatNoWorkHasIsUnknown() {
    answers("{\"data\": {\"complexSearch\": {\"works\": []}}}");
    assertEquals(new Unknown(), catalogue.find(ISBN));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"errors\": [{\"message\": \"Cannot query field\"}]}",
        "{\"data\": null, \"errors\": []}",
        "{\"data\": {\"complexSearch\": null}}",
        "[]",
        "not JSON"
      })
  void whatIsNotUnderstoodIsSilence(String answer) {
    answers(answer);
    assertEquals(new Silent(), catalogue.find(ISBN));
  }

  @Test
  void aWorkOfAnotherBaseHasNoPageThatWeKnow() {
    answers(WORK.replace("870970-basis:38529668", "820010-katalog:1&x=y"));
    assertNull(((Book) catalogue.find(ISBN)).page());
  }

  @Test
  void aCoverThatIsNotSentEncryptedIsNone() {
    answers(WORK.replace("https://fbiinfo", "http://fbiinfo"));
    assertNull(((Book) catalogue.find(ISBN)).cover());
  }

  @Test
  void theClientStandsInTheStacksSecretOrNowhere() {
    assertEquals(Optional.empty(), FbiApi.Client.in(Map.of("current", "k1", "k1", "x")));
    assertEquals(
        Optional.empty(), FbiApi.Client.in(Map.of("fbi-client", "bib", "fbi-secret", " ")));
    FbiApi.Client given =
        FbiApi.Client.in(Map.of("fbi-client", "bib", "fbi-secret", "hemmelig")).orElseThrow();
    assertEquals(new FbiApi.Client("bib", "hemmelig", "", "opac"), given);
    assertFalse(given.toString().contains("hemmelig"));
  }
}
