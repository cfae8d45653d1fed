package agora.admin;

import static agora.edge.lambda.Json.asList;
import static agora.edge.lambda.Json.asMap;
import static agora.edge.lambda.Json.asText;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import agora.edge.lambda.Json;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Blocks of pages that were pasted and of books that were looked up, as staff's commands answer.
 */
final class ProposedBlocksTest {

  private static final String SITE = "http://avis.site.example";

  private final Staff staff = new Staff();

  ProposedBlocksTest() {
    staff.sends("save-club");
  }

  @AfterEach
  void close() {
    staff.close();
  }

  private Map<String, @Nullable Object> asks(String command, String field, String value) {
    return staff.asks(
        "{'command': '%s', 'club': 'her-er-debat', '%s': '%s'}".formatted(command, field, value));
  }

  private Map<String, @Nullable Object> proposed(String address) {
    return result(asks("propose-block", "url", address));
  }

  private static Map<String, @Nullable Object> result(Map<String, @Nullable Object> answer) {
    assertEquals(true, answer.get("ok"), answer::toString);
    return asMap(answer.get("result"));
  }

  private Map<String, @Nullable Object> blockOf(String html) {
    staff.site.page("/side", html);
    return asMap(proposed(SITE + "/side").get("block"));
  }

  private static List<String> said(Map<String, @Nullable Object> result) {
    return asList(result.get("warnings")).stream()
        .map(each -> asText(asMap(each).get("field")) + ": " + asText(asMap(each).get("message")))
        .toList();
  }

  private static final String ARTICLE =
      """
      <!doctype html><html lang="da"><head><meta charset="utf-8">
      <title>Stemmen fra tredje række | Folkets Kvarter</title>
      <meta property="og:site_name" content="Folkets Kvarter">
      <meta property="og:title" content="Stemmen (delt)">
      <meta property="og:image" content="https://avis.site.example/foto.jpg">
      <link rel="canonical" href="/stemmen">
      <script type="application/ld+json">
      {"@context": "https://schema.org", "@graph": [
        {"@type": "Organization", "name": "Folkets Kvarter"},
        {"@type": ["NewsArticle", "Thing"], "headline": "Stemmen fra tredje række",
         "description": "11 kommuner, og *de samme fem* taler.",
         "author": [{"@type": "Person", "name": "Malte Ravn"}, "Ane Lykkeberg"]}]}
      </script></head><body><h1>Noget andet</h1></body></html>
      """;

  @Test
  void aPagesLinkedDataFillsABlock() {
    staff.site.page("/side?id=7&utm_source=mail&fbclid=x", ARTICLE).page("/side?id=7", ARTICLE);
    Map<String, @Nullable Object> answer =
        proposed(SITE + "/side?id=7&utm_source=mail&fbclid=x#kommentarer");
    Map<String, @Nullable Object> block = asMap(answer.get("block"));
    assertEquals("ARTICLE", block.get("kind"));
    assertEquals("Stemmen fra tredje række", block.get("title"));
    assertEquals("11 kommuner, og \\*de samme fem\\* taler.", block.get("text"));
    assertEquals("Malte Ravn, Ane Lykkeberg", block.get("author"));
    assertEquals(SITE + "/stemmen", block.get("url"));
    assertEquals("Læs »Stemmen fra tredje række«", block.get("linkText"));
    assertNull(block.get("image"), "the picture is somebody's");
    assertEquals("https://avis.site.example/foto.jpg", answer.get("picture"));
    assertEquals(
        List.of("image: Der er et billede. Brug det kun, hvis biblioteket har ret til det."),
        said(answer));
    assertEquals(
        List.of("avis.site.example /side?id=7"), staff.site.asked(), "asked without the tracking");
  }

  /** What is proposed is what save-issue takes. */
  @Test
  void aProposedBlockIsSavedAsItIs() {
    Map<String, @Nullable Object> block = new LinkedHashMap<>(blockOf(ARTICLE));
    block.values().removeIf(each -> each == null);
    block.put("kind", asText(block.get("kind")).toLowerCase(Locale.ROOT));
    Map<String, @Nullable Object> saved =
        staff.asks(
            Json.write(
                Map.of(
                    "command",
                    "save-issue",
                    "club",
                    "her-er-debat",
                    "id",
                    "2026-12",
                    "subject",
                    "Emne",
                    "preheader",
                    "Linje",
                    "blocks",
                    List.of(block))));
    assertEquals(List.of(), result(saved).get("errors"));
  }

  @Test
  void openGraphAloneIsEnough() {
    Map<String, @Nullable Object> block =
        blockOf(
            "<meta property='og:title' content='Åbent hus &amp; kaffe'>"
                + "<meta property='og:description' content='Kom &quot;forbi&quot;'>"
                + "<meta property='og:site_name' content='Biblioteket'>");
    assertEquals("Åbent hus & kaffe", block.get("title"));
    assertEquals("Kom \"forbi\"", block.get("text"));
    assertEquals("Biblioteket", block.get("author"));
    assertEquals(SITE + "/side", block.get("url"));
  }

  @Test
  void aPageThatKnowsOfNeitherHasATitleOrAHeading() {
    assertEquals("Kun en titel", blockOf("<title> Kun\n en titel </title>").get("title"));
    assertEquals("Kun h1", blockOf("<h1>Kun <em>h1</em></h1>").get("title"));
    assertEquals(
        "Avisen",
        blockOf("<title>Avisen</title><meta name=application-name content=Avisen>").get("title"));
  }

  @Test
  void aPageWithoutAnyIsToldOf() {
    staff.site.page("/side", "<p>Bare tekst</p>");
    Map<String, @Nullable Object> answer = proposed(SITE + "/side");
    assertEquals("", asMap(answer.get("block")).get("title"));
    assertNull(asMap(answer.get("block")).get("linkText"));
    assertEquals(
        List.of("title: Siden fortæller ikke, hvad den hedder. Skriv selv en overskrift."),
        said(answer));
  }

  @ParameterizedTest
  @CsvSource({
    "text/html; charset=ISO-8859-1, ISO-8859-1",
    "text/html; charset=\"iso-8859-1\", windows-1252",
    "text/html;charset=utf-8, UTF-8",
    "TEXT/HTML; Charset=UTF-8, UTF-8",
    "application/xhtml+xml, UTF-8",
    "text/html; charset=utf8mb4-no-such, UTF-8",
    "text/html; charset=, UTF-8"
  })
  void lettersAreReadInTheEncodingThatTheHeadNames(String type, String charset) {
    staff.site.page("/side", type, "<title>Blåbærgrød på Ærø</title>", Charset.forName(charset));
    assertEquals("Blåbærgrød på Ærø", asMap(proposed(SITE + "/side").get("block")).get("title"));
  }

  @Test
  void elseInTheEncodingThatThePageNames() {
    staff.site.page(
        "/side",
        "text/html",
        "<meta http-equiv=content-type content='text/html; charset=iso-8859-1'><title>Ærø</title>",
        StandardCharsets.ISO_8859_1);
    assertEquals("Ærø", asMap(proposed(SITE + "/side").get("block")).get("title"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"@type\": \"Article\", \"headline\": \"Brudt\"",
        "[[[[[[[[[[[[[[[{\"@type\": \"Article\", \"headline\": \"Dybt\"}]]]]]]]]]]]]]]]",
        "null",
        "\"Article\"",
        "",
        "{\"@type\": {\"x\": 1}, \"headline\": 7}",
        "{\"@type\": \"Article\", \"headline\": [null, {}, 3], \"author\": {\"@id\": \"#a\"}}",
        "<!-- {\"@type\": \"Article\"} -->"
      })
  void linkedDataThatIsBrokenIsPassedOver(String data) {
    Map<String, @Nullable Object> block =
        blockOf(
            "<script type='application/ld+json'>" + data + "</script><title>Siden selv</title>");
    assertEquals("Siden selv", block.get("title"));
    assertNull(block.get("author"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<script>alert(1)</script>Hej",
        "&lt;script&gt;alert(1)&lt;/script&gt;Hej",
        "&amp;lt;img src=x onerror=alert(1)&amp;gt;Hej",
        "H\u202Eej",
        "\u0000H\u0007ej\u2066",
        "<b><i>H</b>e</i>j"
      })
  void markupAndWhatNobodySeesDoNotComeAlong(String title) {
    staff.site.page(
        "/side", "<meta property='og:title' content='" + title.replace("'", "&#39;") + "'>");
    Map<String, @Nullable Object> answer = proposed(SITE + "/side");
    String got = asText(asMap(answer.get("block")).get("title"));
    assertFalse(got.contains("<script") || got.contains("onerror="), got);
    assertTrue(got.chars().noneMatch(each -> each == 0x202e || Character.isISOControl(each)), got);
    assertTrue(got.replaceAll("[^Hej]", "").endsWith("Hej"), got);
  }

  @Test
  void textsAreShortenedAtAWordAndNeverTakenWhole() {
    String words = "demokrati ".repeat(20_000);
    Map<String, @Nullable Object> block =
        blockOf(
            "<meta property=og:title content='%s'><meta name=description content='%s'><p>%s"
                .formatted(words, "😀".repeat(10_000), words));
    String title = asText(block.get("title"));
    assertTrue(title.length() <= 150 && title.endsWith("demokrati…"), title);
    String text = asText(block.get("text"));
    assertTrue(text.length() <= 300 && text.codePoints().noneMatch(each -> each == '?'), text);
    assertEquals(text, new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8));
  }

  @Test
  void aPageOfElementsWithinElementsIsReadAllTheSame() {
    assertEquals("Dyb", blockOf("<title>Dyb</title>" + "<div><b><a>".repeat(60_000)).get("title"));
  }

  @Test
  void aBooksPageMakesABook() {
    Map<String, @Nullable Object> block =
        blockOf(
            "<script type='application/ld+json'>{'@type': 'Book', 'name': 'Fantastic Mr Fox',"
                    .replace('\'', '"')
                    .replace("\"application/ld+json\"", "'application/ld+json'")
                + "\"author\": {\"name\": \"Roald Dahl\"}, \"isbn\": \"0-14-032872-6\"}</script>");
    assertEquals("BOOK", block.get("kind"));
    assertEquals("9780140328721", block.get("isbn"));
    assertEquals("Roald Dahl", block.get("author"));
  }

  @ParameterizedTest
  @CsvSource({
    "http://ond.example/andet, http://avis.site.example/side",
    "javascript:alert(1), http://avis.site.example/side",
    "/, http://avis.site.example/side",
    "http://avis.site.example/, http://avis.site.example/side",
    "http://avis.site.example/kort?utm_campaign=x, http://avis.site.example/kort",
    "//www.avis.site.example/kort, http://www.avis.site.example/kort"
  })
  void aPageSpeaksOfItsOwnAddressAlone(String canonical, String url) {
    assertEquals(
        url, blockOf("<link rel=canonical href='" + canonical + "'><title>T</title>").get("url"));
  }

  @Test
  void aShortAddressGivesTheOneItLeadsTo() {
    staff
        .site
        .answers("/k", 301, "Location: " + SITE + "/side?utm_source=k")
        .page("/side?utm_source=k", "<title>T</title>");
    assertEquals(
        SITE + "/side", asMap(proposed("http://kort.site.example/k").get("block")).get("url"));
    staff
        .site
        .answers("/laast", 302, "Location: /log-ind?til=laast")
        .page("/log-ind?til=laast", "<title>Log ind</title>");
    assertEquals(SITE + "/laast", asMap(proposed(SITE + "/laast").get("block")).get("url"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "404 | Siden findes ikke (fejl 404). Ret adressen, eller fjern linket.",
        "410 | Siden findes ikke (fejl 410). Ret adressen, eller fjern linket.",
        "403 | Siden viser sig ikke for os (fejl 403). Åbn den selv, og se, om den virker.",
        "503 | Siden viser sig ikke for os (fejl 503). Åbn den selv, og se, om den virker."
      })
  void aPageThatIsNotShownLeavesABlockToTypeIn(int status, String sentence) {
    staff.site.answers("/side", status, "Content-Type: text/html");
    isUnread(proposed(SITE + "/side"), SITE + "/side", sentence);
  }

  private static void isUnread(Map<String, @Nullable Object> answer, String url, String sentence) {
    Map<String, @Nullable Object> block = asMap(answer.get("block"));
    assertEquals(url, block.get("url"));
    assertEquals("", block.get("title"));
    assertEquals(List.of("url: " + sentence), said(answer));
  }

  @Test
  void soDoesEverythingThatIsNoPage() {
    staff.site.page("/fil.pdf", "application/pdf", "%PDF-1.7", StandardCharsets.US_ASCII);
    isUnread(
        proposed(SITE + "/fil.pdf"),
        SITE + "/fil.pdf",
        "Adressen fører til en fil, ikke til en side. Skriv selv, hvad den handler om.");
    isUnread(
        proposed("https://findes-ikke.example/"),
        "https://findes-ikke.example/",
        "Der er ingen side på adressen. Se efter, om den er stavet rigtigt.");
    isUnread(
        proposed("http://avis.site.example:8080/"),
        "http://avis.site.example:8080/",
        "Adressen fører ikke til en side på det åbne internet.");
    staff.site.answers("/rundt", 302, "Location: /rundt");
    isUnread(
        proposed(SITE + "/rundt"),
        SITE + "/rundt",
        "Adressen fører videre for mange gange. Åbn den selv, og brug den adresse, du ender på.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "  ",
        "ikke en adresse",
        "ftp://avis.site.example/",
        "file:///etc/passwd",
        "javascript:alert(1)",
        "http://bruger:kode@avis.site.example/",
        "http://[::1]/",
        "data:,x",
        "avis",
        "ida@borger.dk"
      })
  void whatIsNoAddressIsRefused(String typed) {
    assertEquals(422, asks("propose-block", "url", typed).get("status"));
    assertEquals(List.of(), staff.site.asked());
  }

  @Test
  void anAddressWithoutItsBeginningIsUnderstood() {
    assertEquals(
        "https://folkets-kvarter.example/a",
        asMap(proposed("folkets-kvarter.example/a").get("block")).get("url"));
  }

  private static final String FOUND =
      """
      {"ISBN:9780140328721": {"url": "https://openlibrary.org/books/OL7353617M",
       "title": "Fantastic Mr. Fox", "subtitle": "", "number_of_pages": 96,
       "authors": [{"url": "https://openlibrary.org/authors/OL34184A", "name": "Roald Dahl"}],
       "cover": {"small": "https://covers.openlibrary.org/b/id/8739161-S.jpg",
                 "large": "https://covers.openlibrary.org/b/id/8739161-L.jpg"}}}
      """;

  private void catalogue(String type, String answer) {
    staff.site.page(
        "/api/books?bibkeys=ISBN:9780140328721&format=json&jscmd=data",
        type,
        answer,
        StandardCharsets.UTF_8);
  }

  private Map<String, @Nullable Object> book(String number) {
    return result(asks("look-up-book", "isbn", number));
  }

  @ParameterizedTest
  @ValueSource(strings = {"9780140328721", "978-0-14-032872-1", "0-14-032872-6", "0140328726"})
  void aBookIsFoundByItsNumberHoweverItIsWritten(String number) {
    catalogue("application/json", FOUND);
    Map<String, @Nullable Object> answer = book(number);
    Map<String, @Nullable Object> block = asMap(answer.get("block"));
    assertEquals("BOOK", block.get("kind"));
    assertEquals("Fantastic Mr. Fox", block.get("title"));
    assertEquals("Roald Dahl", block.get("author"));
    assertEquals("9780140328721", block.get("isbn"));
    assertEquals("https://bibliotek.dk/find?q.all=9780140328721", block.get("url"));
    assertEquals("Lån Fantastic Mr. Fox", block.get("linkText"));
    assertNull(block.get("image"));
    assertEquals("https://covers.openlibrary.org/b/id/8739161-L.jpg", answer.get("picture"));
  }

  @Test
  void aBookThatIsNotFoundIsToTypeIn() {
    catalogue("application/json", "{}");
    Map<String, @Nullable Object> answer = book("9780140328721");
    assertEquals(
        List.of("title: Vi kan ikke finde bogen. Skriv selv titel og forfatter."), said(answer));
    assertEquals("9780140328721", asMap(answer.get("block")).get("isbn"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "[]", "<html>Down for maintenance</html>", "{\"ISBN:97801"})
  void aCatalogueThatIsNotUnderstoodIsSilent(String answer) {
    catalogue("text/html", answer);
    assertEquals(
        List.of(
            "title: Bogkataloget svarer ikke lige nu. Prøv igen, eller skriv selv titel og"
                + " forfatter."),
        said(book("9780140328721")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"{\"ISBN:9780140328721\": null}", "{\"ISBN:9780140328721\": {\"title\": 7}}"})
  void aBookWithoutATitleIsNone(String answer) {
    catalogue("application/json", answer);
    assertEquals(
        List.of("title: Vi kan ikke finde bogen. Skriv selv titel og forfatter."),
        said(book("9780140328721")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "9780140328722 | Mindst ét ciffer er forkert. Se efter bag på bogen, og skriv nummeret"
            + " igen.",
        "0140328725 | Mindst ét ciffer er forkert. Se efter bag på bogen, og skriv nummeret igen.",
        "bogen om ræven | Skriv bogens ISBN med 10 eller 13 cifre, som det står bag på bogen.",
        "5712345678901 | Skriv bogens ISBN med 10 eller 13 cifre, som det står bag på bogen."
      })
  void aNumberThatIsNoneIsRefusedAndNobodyIsAsked(String number, String sentence) {
    Map<String, @Nullable Object> refused = asks("look-up-book", "isbn", number);
    assertEquals(422, refused.get("status"));
    assertEquals(sentence, asMap(asList(refused.get("errors")).getFirst()).get("message"));
    assertEquals(List.of(), staff.site.asked());
  }

  @Test
  void aFaustNumberLeadsToTheBookAndIsToTypeIn() {
    Map<String, @Nullable Object> answer = book("5 123 456 7");
    assertEquals(
        "https://bibliotek.dk/linkme.php?rec.id=870970-basis:51234567",
        asMap(answer.get("block")).get("url"));
    assertTrue(said(answer).getFirst().startsWith("title: Et FAUST-nummer kan vi ikke slå op"));
    assertEquals(List.of(), staff.site.asked());
  }
}
