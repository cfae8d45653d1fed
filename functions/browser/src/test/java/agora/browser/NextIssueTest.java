package agora.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import agora.admin.Sites;
import agora.fetch.TestSite;
import agora.local.BrowserResponse;
import agora.local.LocalClub;
import agora.testkit.aws.OutboxMail;
import com.google.zxing.BarcodeFormat;
import com.google.zxing.MultiFormatWriter;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.imageio.ImageIO;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The next issue as a librarian makes it: last month's shape, the library's own events, a pasted
 * address and a photo of a book; and as its readers get it when the month has turned. No browser is
 * needed: the console's forms are posted as one without JavaScript would.
 */
final class NextIssueTest {

  private static final String CLUB = "/admin/clubs/her-er-debat";
  private static final String ISSUE = CLUB + "/issues/2027-01";
  private static final String EVENT = "4f1b2c3d-0002-4a6b-9c8d-0123456789ab";

  /** A member since today: the library's others are asked this month whether they stay. */
  private static final String NINA = "nina@borger.example";

  /** What only its receiver may follow. */
  private static final Pattern PERSONAL =
      Pattern.compile(
          "/(tickets|me|mine|unsubscribe|polls|stay|read)/[^\"\\s]+|/c/[^\"\\s]+|\\{\\{");

  private final Map<String, String> cookies = new LinkedHashMap<>();
  private final TestSite site = new TestSite();
  private Library library;
  private LocalClub club;
  private int presses;

  @BeforeEach
  void open(@TempDir Path folder) {
    library = Library.open(folder);
    club = library.club();
    club.serve("AdminFunction", Sites.admin(club.environment("AdminFunction"), club.clock(), site));
    club.post(library.asks(NINA), "application/json", "{\"tracking\": \"personal\"}");
    signIn("frida.admin@bibliotek.example");
    page(
        "/api/v1/events?_format=json&from_date=2026-12-01",
        """
        [{"uuid": "%s", "title": "Hvem bestemmer over havnen?", "state": "Active",
          "description": "En aften om havnen.", "branches": ["Havnens Bibliotek"],
          "date_time": {"start": "2027-01-14T19:00:00+01:00", "end": "2027-01-14T21:00:00+01:00"},
          "ticket_categories": [{"title": "Alle", "price": {"currency": "DKK", "value": 60}}]}]
        """
            .formatted(EVENT));
    page(
        "/api/books?bibkeys=ISBN:9780140328721&format=json&jscmd=data",
        """
        {"ISBN:9780140328721": {"title": "Fantastic Mr. Fox", "authors": [{"name": "Roald Dahl"}]}}
        """);
    site.page("/havnen", "<title>Havnen er til salg</title>");
    site.page("/bog", "<title>Bogen hos os</title>");
  }

  @AfterEach
  void close() {
    library.close();
    site.close();
  }

  private void page(String path, String json) {
    site.page(path, "application/json", json, StandardCharsets.UTF_8);
  }

  private void signIn(String email) {
    String asks = URI.create(get("/admin").header("location")).getRawQuery();
    String back =
        get("/local/login/as?email="
                + URLEncoder.encode(email, StandardCharsets.UTF_8)
                + "&"
                + asks)
            .header("location");
    assertEquals(302, get(back).status(), back);
  }

  private BrowserResponse get(String path) {
    return ask(HttpRequest.newBuilder(club.uri(path)).GET());
  }

  /** Presses a button of a form. */
  private void press(String path, Map<String, String> form) {
    Map<String, String> own = new LinkedHashMap<>(form);
    own.put(
        "act",
        Jsoup.parse(get("/admin?all=yes").body()).expectFirst("input[name=act]").attr("value"));
    String body =
        own.entrySet().stream()
            .map(
                each ->
                    each.getKey()
                        + "="
                        + URLEncoder.encode(each.getValue(), StandardCharsets.UTF_8))
            .collect(Collectors.joining("&"));
    BrowserResponse answer =
        ask(
            HttpRequest.newBuilder(club.uri(path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Sec-Fetch-Site", "same-origin")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    assertTrue(answer.status() < 400, answer::body);
    presses++;
  }

  private BrowserResponse ask(HttpRequest.Builder request) {
    if (!cookies.isEmpty()) {
      request.header(
          "Cookie",
          cookies.entrySet().stream()
              .map(each -> each.getKey() + "=" + each.getValue())
              .collect(Collectors.joining("; ")));
    }
    BrowserResponse answer = club.send(request);
    for (String set : answer.headers().allValues("set-cookie")) {
      String[] pair = set.split(";", 2)[0].split("=", 2);
      cookies.put(pair[0], pair[1]);
      cookies.values().removeIf(String::isEmpty);
    }
    return answer;
  }

  /** What the editor's form would post. */
  private Map<String, String> form() {
    Map<String, String> form = new LinkedHashMap<>();
    Element page = Jsoup.parse(get(ISSUE).body()).expectFirst("form[data-save]");
    for (Element each : page.select("input[name]:not([disabled]), textarea, option[selected]")) {
      if (!each.attr("type").equals("checkbox") || each.hasAttr("checked")) {
        String name =
            (each.is("option") ? Objects.requireNonNull(each.parent()) : each).attr("name");
        String text = each.is("textarea") ? each.wholeText() : each.attr("value");
        form.merge(name, text, (one, other) -> one + "\n" + other);
      }
    }
    form.put("do", "save");
    return form;
  }

  private void puts(Map<String, String> fields) {
    Map<String, String> form = form();
    form.putAll(fields);
    press(ISSUE, form);
  }

  private static String photo() throws IOException, WriterException {
    BitMatrix code =
        new MultiFormatWriter().encode("9780140328721", BarcodeFormat.EAN_13, 600, 300);
    BufferedImage photo = new BufferedImage(800, 600, BufferedImage.TYPE_INT_RGB);
    for (int x = 0; x < 800; x++) {
      for (int y = 0; y < 600; y++) {
        boolean bar = x < code.getWidth() && y < code.getHeight() && code.get(x, y);
        photo.setRGB(x, y, bar ? 0x222222 : 0xdddddd);
      }
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ImageIO.write(photo, "jpeg", out);
    return Base64.getEncoder().encodeToString(out.toByteArray());
  }

  private String shown(String as) {
    return get(ISSUE + "/shown?as=" + as).body();
  }

  /** What readers are told of an event: title, when, and what it costs. */
  private record Told(String title, String when, String price) {

    /** A page may be read years after, and so says the year too. */
    static Told of(String title, String said) {
      String facts = said.replace(" 2027", "");
      return new Told(
          title,
          fact(facts, "[A-Z][a-zø]+dag den [^,·]*?kl\\. [0-9.–]+"),
          fact(facts, "Gratis|[0-9]+ kr\\."));
    }

    private static String fact(String facts, String pattern) {
      return Pattern.compile(pattern)
          .matcher(facts)
          .results()
          .map(found -> found.group())
          .collect(Collectors.joining(" / "));
    }
  }

  private static Told inMail(OutboxMail mail) {
    Element ticket = Jsoup.parse(mail.html()).expectFirst(".holder:has(h3)");
    return Told.of(ticket.expectFirst("h3").text(), ticket.text());
  }

  private static Told inText(OutboxMail mail, String title) {
    String text = mail.text();
    int at = text.indexOf(title);
    return Told.of(
        text.substring(at, text.indexOf('\n', at)),
        text.substring(at, Math.min(at + 300, text.length())));
  }

  private Told onThePage() {
    Element facts =
        Jsoup.parse(club.get("/clubs/her-er-debat/issues/2027-01").body()).expectFirst("ul.facts");
    Element section = Objects.requireNonNull(facts.closest("section"));
    return Told.of(section.expectFirst("h2").text(), facts.text());
  }

  private Told onTheClubsPage(String title) {
    return Jsoup.parse(club.get("/clubs/her-er-debat").body()).select("li.event").stream()
        .map(each -> Told.of(each.expectFirst("h3").text(), each.text()))
        .filter(each -> each.title().equals(title))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void itIsMadeOfWhatIsThereLeavesWithTheMonthAndSaysTheSameInMailArchiveAndClub()
      throws IOException, WriterException {
    press(CLUB + "/issues", Map.of("id", "2027-01"));
    assertEquals("event", form().get("blocks[6].kind"), "last month's shape");
    for (int at = 5; at >= 0; at--) {
      puts(Map.of("do", "remove:" + form().get("blocks[" + at + "].id")));
    }
    press(
        CLUB + "/acts/import-events",
        Map.of("site", "http://www.site.example/", "dryRun.asked", "yes"));
    puts(Map.of("do", "find", "found", "http://avis.site.example/havnen"));
    int before = presses;
    puts(Map.of("do", "find", "photo", photo()));
    puts(
        Map.of(
            "subject", "Hvem ejer havnen?",
            "preheader", "En artikel, en bog og en aften.",
            "blocks[0].event", EVENT,
            "blocks[2].url", "http://www.site.example/bog"));
    assertTrue(presses - before <= 3, "the book took too many acts");
    assertEquals("Fantastic Mr. Fox", form().get("blocks[2].title"));

    for (String as : List.of("phone", "text", "page")) {
      String text = as.equals("text") ? shown(as) : Jsoup.parse(shown(as)).text();
      for (String fact :
          List.of(
              "Hvem bestemmer over havnen?",
              "orsdag den 14. januar",
              "kl. 19–21",
              "60 kr.",
              "Havnens Bibliotek",
              "Havnen er til salg",
              "Fantastic Mr. Fox")) {
        assertTrue(text.contains(fact), () -> as + " lacks " + fact + ": " + text);
      }
    }

    press(CLUB + "/acts/approve-issue", Map.of("issue", "2027-01", "back", ISSUE));
    assertTrue(get(ISSUE).body().contains("Godkendt"));
    assertEquals(12, presses, "presses from an empty issue to an approved one");

    int mails = club.outbox(NINA).size();
    assertEquals(
        404, club.get("/clubs/her-er-debat/issues/2027-01").status(), "not before it left");
    club.turnTo(Instant.parse("2027-01-04T09:00:00Z")); // New Year's Day moves it to the Monday
    List<OutboxMail> got = club.outbox(NINA);
    assertEquals(mails + 1, got.size());
    OutboxMail mail = got.getLast();
    assertEquals("Hvem ejer havnen?", mail.subject());
    Told told = inMail(mail);
    assertEquals(
        new Told("Hvem bestemmer over havnen?", "Torsdag den 14. januar kl. 19–21", "60 kr."),
        told);
    assertEquals(told, inText(mail, told.title()));
    assertEquals(told, onThePage());
    assertEquals(told, onTheClubsPage(told.title()));
    theArchiveIsEverybodys(mail);
  }

  private void theArchiveIsEverybodys(OutboxMail mail) {
    assertTrue(PERSONAL.matcher(mail.html()).find(), "in the mail it would be found");
    for (String path :
        List.of(
            "/clubs/her-er-debat/issues/2027-01",
            "/clubs/her-er-debat",
            "/clubs/her-er-debat/feed.xml")) {
      String page = club.get(path).body();
      assertTrue(page.contains("Hvem ejer havnen?"), path);
      assertFalse(
          PERSONAL.matcher(page).find(),
          () -> path + ": " + PERSONAL.matcher(page).results().map(each -> each.group()).toList());
      assertFalse(page.contains("Valgt til dig"), path);
    }
  }
}
