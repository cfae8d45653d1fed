package agora.signup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import agora.edge.lambda.Json;
import agora.issues.Block;
import agora.issues.Correction;
import agora.issues.Corrections;
import agora.issues.Issue;
import agora.issues.Issues;
import agora.mailings.Mailings;
import agora.signup.SignupClub.Answer;
import agora.testkit.history.History;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.io.IOException;
import java.io.StringReader;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** What others may pass on and programs may read: feed, sitemap, Open Graph, poster. */
final class ArchiveTest {

  private static final Map<String, String> PATH = Map.of("club", SignupClub.ID);

  private final SignupClub club = new SignupClub();
  private final History history = club.history();

  @AfterEach
  void close() {
    club.close();
  }

  private void leaves(String id, String subject, Block... blocks) {
    new Issues(club.contents())
        .save(new Issue(SignupClub.ID, id, subject, "Linjen efter", List.of(blocks), "hash"));
    history.goesOut(id, 0);
  }

  private static Block article(String title, String text, String url) {
    return new Block.Article(
        Block.Words.of("a", title, text).linked(url, "Læs hele artiklen i avisen"));
  }

  private Document feed() {
    return xml(club.get("/clubs/{club}/feed.xml", PATH).body());
  }

  private static Document xml(String text) {
    try {
      return DocumentBuilderFactory.newInstance()
          .newDocumentBuilder()
          .parse(new InputSource(new StringReader(text)));
    } catch (SAXException | IOException | ParserConfigurationException e) {
      throw new AssertionError(text, e);
    }
  }

  private static List<String> all(Document document, String name) {
    var found = document.getElementsByTagName(name);
    return IntStream.range(0, found.getLength())
        .mapToObj(i -> found.item(i).getTextContent())
        .toList();
  }

  @Test
  void theFeedTellsAnIssueWhole() {
    leaves(
        "2026-11",
        "November",
        article("Æbler & <pærer>", "Et *vigtigt* ord.", "https://avis.example/a?b=1&c=2"));
    Element content = (Element) feed().getElementsByTagName("content").item(0);
    assertEquals("html", content.getAttribute("type"));
    var read = Jsoup.parse(content.getTextContent());
    assertEquals("Æbler & <pærer>", read.expectFirst("h2").text());
    assertEquals("vigtigt", read.expectFirst("em").text());
    assertEquals("https://avis.example/a?b=1&c=2", read.expectFirst("a").attr("href"));
    assertEquals("da", feed().getDocumentElement().getAttribute("xml:lang"));
  }

  /** A page shows it from its own host, whatever that was called then; a feed is read elsewhere. */
  @Test
  void aPictureStandsByItsPathOnPagesAndWholeInTheFeed() {
    String hash = "a".repeat(64);
    Block.Words words =
        new Block.Words(
            "a",
            "Titel",
            "T",
            null,
            null,
            null,
            "https://was.example/media/" + hash,
            "En sø",
            null,
            List.of());
    leaves("2026-11", "November", new Block.Context(words));
    String page = "/clubs/{club}";
    for (String body :
        List.of(
            club.get(page, PATH).body(),
            club.get(page + "/issues/{issue}", Map.of("club", SignupClub.ID, "issue", "2026-11"))
                .body())) {
      assertEquals("/media/" + hash, Jsoup.parse(body).expectFirst("main img").attr("src"));
    }
    Element content = (Element) feed().getElementsByTagName("content").item(0);
    String whole = Jsoup.parse(content.getTextContent()).expectFirst("img").attr("src");
    assertTrue(whole.matches("https?://[^/]+/media/" + hash), whole);
  }

  @Test
  void anIssueThatIsCorrectedIsToldAnew() {
    leaves("2026-11", "November", article("T", "T", "https://avis.example/"));
    String before = all(feed(), "updated").getLast();
    club.now = club.now.plus(Duration.ofDays(2));
    Corrections corrections = new Corrections(club.contents());
    Correction correction =
        new Correction(SignupClub.ID, "2026-11", "en", "Det var forkert", "Kl. 19.", null, null);
    corrections.replace(
        corrections.read(SignupClub.ID, correction.name()),
        correction,
        new Mailings(club.tables().dynamo(), club.tables().mailings()));
    assertEquals(before, all(feed(), "updated").getLast(), "it has not been mailed");
    history.goesOut("2026-11--en", 1);
    assertNotEquals(before, all(feed(), "updated").getLast());
    assertEquals(before, all(feed(), "published").getLast());
    assertEquals(all(feed(), "updated").getFirst(), all(feed(), "updated").getLast());
    assertTrue(all(feed(), "content").getFirst().contains("Det var forkert"));
  }

  @Test
  void onlyTheNewestAreToldWhole() {
    for (int month = 1; month <= 9; month++) {
      leaves("2026-0" + month, "Udgave " + month, article("T", "T", "https://avis.example/"));
      club.now = club.now.plusSeconds(60);
    }
    assertEquals(9, all(feed(), "entry").size());
    assertEquals(6, all(feed(), "content").size());
    assertEquals(9, all(feed(), "summary").size());
  }

  @Test
  void whatXmlCannotSayBreaksNoFeed() {
    leaves(
        "2026-11",
        "Nov\u0001ember \ud83d\ude00 ]]>",
        article("]]> & \u0008 \ufffe", "Tegn \u000b og \ud83d her ]]>", "https://avis.example/"));
    assertEquals(1, all(feed(), "content").size());
  }

  @Test
  void aFeedThatIsTheSameIsNotToldAgain() {
    leaves("2026-11", "November", article("T", "T", "https://avis.example/"));
    for (String route :
        List.of(
            "/clubs/{club}/feed.xml",
            "/clubs/{club}/events.ics",
            "/clubs/{club}/issues/{issue}",
            "/sitemap.xml")) {
      Map<String, String> path = Map.of("club", SignupClub.ID, "issue", "2026-11");
      Answer first = club.get(route, path);
      assertEquals(200, first.status(), route);
      String tag = Json.asText(first.headers().get("etag"));
      assertTrue(tag.matches("\"[0-9a-f]{32}\""), tag);
      assertTrue(
          Json.asText(first.headers().get("cache-control")).matches("public, max-age=\\d+"), route);
      for (String known : List.of(tag, "W/" + tag, "\"x\", " + tag)) {
        Answer again = club.call("GET " + route, path, Map.of("if-none-match", known), "");
        assertEquals(304, again.status(), route);
        assertEquals("", again.body(), route);
        assertEquals(tag, again.headers().get("etag"), route);
      }
      Answer other = club.call("GET " + route, path, Map.of("if-none-match", "\"x\""), "");
      assertEquals(200, other.status(), route);
      assertEquals(first.body(), other.body(), route);
    }
  }

  @Test
  void pagesWithFormsAndPagesOfAPersonAreKeptByNobody() {
    club.idaJoins();
    assertEquals("no-store", club.get("/clubs/{club}", PATH).headers().get("cache-control"));
    assertEquals(
        "no-store", club.opens("/me/{token}", club.aws.token("me")).headers().get("cache-control"));
  }

  @Test
  void anIssuesPageIsKeptForEachLanguage() {
    leaves("2026-11", "November", article("T", "T", "https://avis.example/"));
    Map<String, String> path = Map.of("club", SignupClub.ID, "issue", "2026-11");
    Answer danish = club.get("/clubs/{club}/issues/{issue}", path);
    assertEquals("accept-language", danish.headers().get("vary"));
    Answer english =
        club.call(
            "GET /clubs/{club}/issues/{issue}",
            path,
            Map.of(
                "accept-language",
                "en",
                "if-none-match",
                Json.asText(danish.headers().get("etag"))),
            "");
    assertEquals(200, english.status());
    assertNotEquals(danish.headers().get("etag"), english.headers().get("etag"));
  }

  @Test
  void theSitemapNamesWhatHasLeftAndNothingElse() {
    leaves("2026-11", "November", article("T", "T", "https://avis.example/"));
    new Issues(club.contents())
        .save(new Issue(SignupClub.ID, "2026-12", "Kladde", "", List.of(), null));
    Answer answer = club.get("/sitemap.xml", Map.of());
    assertEquals("application/xml; charset=utf-8", answer.headers().get("content-type"));
    assertEquals(
        List.of(
            "http://localhost:8080/",
            "http://localhost:8080/clubs/her-er-debat",
            "http://localhost:8080/clubs/her-er-debat/issues/2026-11"),
        all(xml(answer.body()), "loc").stream()
            .map(loc -> loc.replaceFirst("^https?://[^/]+", "http://localhost:8080"))
            .toList());
    assertEquals(1, all(xml(answer.body()), "lastmod").size());
    String robots = club.call("GET /{proxy+}", Map.of("proxy", "robots.txt"), Map.of(), "").body();
    assertTrue(robots.contains("/sitemap.xml") && robots.contains("Disallow: /me/"), robots);
  }

  @Test
  void aPageThatIsPassedOnNamesItsOwnAddressWithNobodysSource() {
    leaves("2026-11", "November", article("T", "T", "https://avis.example/"));
    Map<String, String> path = Map.of("club", SignupClub.ID, "issue", "2026-11");
    Map<String, String> query = Map.of("lang", "en", "source", "poster", "fbclid", "x");
    for (Map.Entry<String, String> page :
        Map.of(
                "/clubs/{club}", "/clubs/her-er-debat",
                "/clubs/{club}/issues/{issue}", "/clubs/her-er-debat/issues/2026-11")
            .entrySet()) {
      var read = Jsoup.parse(club.get(page.getKey(), path, query).body());
      String address = read.expectFirst("meta[property=og:url]").attr("content");
      assertTrue(address.matches("https?://[^/]+" + page.getValue()), address);
      assertEquals(address, read.expectFirst("link[rel=canonical]").attr("href"));
      for (String property : List.of("og:title", "og:description", "og:site_name", "og:type")) {
        assertFalse(
            read.expectFirst("meta[property=" + property + "]").attr("content").isBlank(),
            property);
      }
    }
  }

  @Test
  void anIssueThatIsPassedOnShowsItsFirstPictureAndNoneOfOthers() {
    String ours = "https://klub.example/media/" + "a".repeat(64);
    leaves(
        "2026-11",
        "November",
        pictured("https://andre.example/foto.jpg", "Andres"),
        pictured(ours, "En \"fuld\" sal"));
    Map<String, String> path = Map.of("club", SignupClub.ID, "issue", "2026-11");
    var read = Jsoup.parse(club.get("/clubs/{club}/issues/{issue}", path, Map.of()).body());
    String shown = read.expectFirst("meta[property=og:image]").attr("content");
    assertTrue(shown.matches("https?://[^/]+/media/a{64}"), shown);
    assertEquals(
        "En \"fuld\" sal", read.expectFirst("meta[property=og:image:alt]").attr("content"));
    leaves("2026-10", "Oktober", article("T", "T", "https://avis.example/"));
    Map<String, String> plain = Map.of("club", SignupClub.ID, "issue", "2026-10");
    for (String page :
        List.of(
            club.get("/clubs/{club}/issues/{issue}", plain, Map.of()).body(),
            club.get("/clubs/{club}", PATH).body())) {
      String made = Jsoup.parse(page).expectFirst("meta[property=og:image]").attr("content");
      assertTrue(made.matches("https?://[^/]+/media/8a2f1f"), made);
    }
  }

  private static Block pictured(String image, String alt) {
    return new Block.Article(
        new Block.Words(
            "b" + alt.length(), "T", "T", null, null, null, image, alt, null, List.of()));
  }

  /** What a member's links are made of is known, so it would be found. */
  @Test
  void nothingOfAMembersIsInTheArchive() {
    club.idaJoins();
    leaves("2026-11", "November", article("T", "T", "https://avis.example/"));
    List<String> bodies = new ArrayList<>();
    Map<String, String> path = Map.of("club", SignupClub.ID, "issue", "2026-11");
    for (String route :
        List.of(
            "/clubs/{club}",
            "/clubs/{club}/issues/{issue}",
            "/clubs/{club}/feed.xml",
            "/clubs/{club}/events.ics",
            "/clubs/{club}/poster",
            "/sitemap.xml")) {
      Answer answer = club.get(route, path);
      assertEquals(200, answer.status(), route);
      bodies.add(answer.body());
    }
    Pattern personal = Pattern.compile("k\\d+\\.[cputsma]\\.|/(me|mine|c|tickets|unsubscribe)/");
    assertTrue(personal.matcher("/me/" + club.aws.token("me")).find(), "a token is known as one");
    for (String body : bodies) {
      assertFalse(personal.matcher(body).find(), body);
      assertFalse(body.contains("ida@example.dk") || body.contains("{{"), body);
    }
  }

  private static final int PIXELS = 4;

  /** What a camera reads of a page's code. */
  private static String scanned(String page) {
    var svg = Jsoup.parse(page).expectFirst("svg.qr");
    int size = Integer.parseInt(svg.attr("viewBox").split(" ", -1)[2]) * PIXELS;
    int[] pixels = new int[size * size];
    Arrays.fill(pixels, 0xffffffff);
    Matcher square =
        Pattern.compile("M(\\d+) (\\d+)h1v1h-1z").matcher(svg.expectFirst("path").attr("d"));
    while (square.find()) {
      int left = Integer.parseInt(square.group(1)) * PIXELS;
      int top = Integer.parseInt(square.group(2)) * PIXELS;
      for (int y = top; y < top + PIXELS; y++) {
        Arrays.fill(pixels, y * size + left, y * size + left + PIXELS, 0xff000000);
      }
    }
    try {
      var light = new RGBLuminanceSource(size, size, pixels);
      return new QRCodeReader().decode(new BinaryBitmap(new HybridBinarizer(light))).getText();
    } catch (ReaderException e) {
      throw new AssertionError(page, e);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "'', poster",
    "poster, poster",
    "poster-hovedbiblioteket, poster-hovedbiblioteket",
    "poster-oester-snede, poster-oester-snede",
    "desk, desk"
  })
  void thePostersCodeLeadsToTheClubAndTellsWhereItHangs(String given, String source) {
    Map<String, String> query = given.isEmpty() ? Map.of() : Map.of("source", given);
    Answer answer = club.get("/clubs/{club}/poster", PATH, query);
    assertEquals(200, answer.status());
    String address = scanned(answer.body());
    assertTrue(address.endsWith("/clubs/her-er-debat?source=" + source), address);
    assertEquals("noindex", answer.headers().get("x-robots-tag"));
    String form = club.get("/clubs/{club}", PATH, Map.of("source", source)).body();
    assertEquals(source, Jsoup.parse(form).expectFirst("input[name=source]").attr("value"));
  }

  @Test
  void aPosterSaysWhereItHangsInBothLanguagesAndNothingMoreThatAnAddressCanSay() {
    String page =
        club.get("/clubs/{club}/poster", PATH, Map.of("place", "Øster <b>Snede</b> 2.sal")).body();
    assertEquals("Øster b Snede b 2.sal", Jsoup.parse(page).expectFirst(".poster .place").text());
    String other = Jsoup.parse(page).expectFirst("header a[hreflang=en]").attr("href");
    assertEquals("/clubs/her-er-debat/poster?place=%C3%98ster+b+Snede+b+2.sal&lang=en", other);
    assertTrue(page.contains("href=\"/admin/clubs/her-er-debat/figures\""), page);
    String longer = club.get("/clubs/{club}/poster", PATH, Map.of("place", "a".repeat(99))).body();
    assertEquals("a".repeat(60), Jsoup.parse(longer).expectFirst(".poster .place").text());
    page = club.get("/clubs/{club}/poster", PATH, Map.of("place", "12")).body();
    assertEquals(0, Jsoup.parse(page).select(".place").size(), page);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "poster-",
        "poster-010190-1234",
        "poster-ida@example.dk",
        "poster-<b>",
        "poster-a-b-c-d-e",
        "Poster-a",
        "poster-abcdefghijklmnopqrstuvwxyzabcdefghijklmnop",
        "https://ond.example/",
        "&source=x"
      })
  void aPosterSaysNothingThatSomebodyElseMadeUp(String source) {
    String page = club.get("/clubs/{club}/poster", PATH, Map.of("source", source)).body();
    assertTrue(scanned(page).endsWith("/clubs/her-er-debat?source=web"), scanned(page));
    assertFalse(page.contains(source), page);
  }

  @ParameterizedTest
  @CsvSource({
    "Hovedbiblioteket, poster-hovedbiblioteket",
    "Øster Snede, poster-oester-snede",
    "'  Blågård (1. sal) ', poster-blaagaard-sal",
    "Café Évora, poster-cafe-evora",
    "a b c d e f, poster-a-b-c-d",
    "Abcdefghijklmnopqrstuvwxyz Abcdefghij, poster-abcdefghijklmnopqrstuvwxyz",
    "Abcdefghijklmnopqrstuvwxyzabcdefghijklmnopq, poster",
    "010190-1234, poster",
    "<b>, poster-b",
    "'', poster",
    "北京, poster"
  })
  void aPlaceAsPeopleWriteItIsWhereItsPosterHangs(String place, String source) {
    String page = club.get("/clubs/{club}/poster", PATH, Map.of("place", place)).body();
    assertTrue(scanned(page).endsWith("/clubs/her-er-debat?source=" + source), scanned(page));
    assertEquals(source, FormChecks.source(source), "the club's page takes it");
  }

  @Test
  void thePosterNamesTheLibraryAndTheAddressToType() {
    String page = club.get("/clubs/{club}/poster", PATH).body();
    assertTrue(page.contains("Eksempelby Bibliotek") && page.contains("Hør her"), page);
    String typed = Jsoup.parse(page).expectFirst(".typed").text();
    assertTrue(typed.endsWith("/clubs/her-er-debat") && !typed.contains("://"), typed);
    assertEquals(404, club.get("/clubs/{club}/poster", Map.of("club", "nope")).status());
  }
}
