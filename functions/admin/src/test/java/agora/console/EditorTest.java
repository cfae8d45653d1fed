package agora.console;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import agora.admin.Visitor;
import agora.admin.Visitor.Page;
import com.google.zxing.BarcodeFormat;
import com.google.zxing.MultiFormatWriter;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** An issue from its first word to its last mail, by forms alone. */
final class EditorTest {

  private static final String CLUB = "/admin/clubs/her-er-debat";
  private static final String ISSUE = CLUB + "/issues/2026-12";

  private final Visitor visitor = new Visitor();

  EditorTest() {
    visitor.given("save-club", "save-event", "save-issue");
    visitor.as("frida@bibliotek.example", "admin");
  }

  @AfterEach
  void close() {
    visitor.close();
  }

  /** What the editor's form would post, with one thing changed. */
  private Map<String, String> form(String field, String value) {
    Map<String, String> form = new LinkedHashMap<>();
    Element page = Jsoup.parse(visitor.get(ISSUE).body()).expectFirst("form[data-save]");
    for (Element each : page.select("input[name]:not([disabled]), textarea, option[selected]")) {
      if (!each.attr("type").equals("checkbox") || each.hasAttr("checked")) {
        String name =
            (each.is("option") ? Objects.requireNonNull(each.parent()) : each).attr("name");
        String text = each.is("textarea") ? each.wholeText() : each.attr("value");
        form.merge(name, text, (one, other) -> one + "\n" + other);
      }
    }
    form.put(field, value);
    form.putIfAbsent("do", "save");
    return form;
  }

  private static String unescaped(String html) {
    return html.replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&#34;", "\"")
        .replace("&quot;", "\"")
        .replace("&#39;", "'")
        .replace("&amp;", "&");
  }

  /** Presses a button of the block at a place. */
  private Page press(String act, int at) {
    return visitor.post(ISSUE, form("do", act + ":" + form("x", "").get("blocks[" + at + "].id")));
  }

  private String titles() {
    Matcher titles =
        Pattern.compile("name=\"blocks\\[[0-9]+]\\.title\" value=\"([^\"]*)\"")
            .matcher(visitor.get(ISSUE).body());
    StringBuilder all = new StringBuilder();
    while (titles.find()) {
      all.append(titles.group(1).replaceFirst(" .*", "")).append(' ');
    }
    return all.toString().strip();
  }

  @Test
  void whatIsTypedIsKeptAsItWasTyped() {
    String text = "To *ord* & <b>mere</b>\n\n- \"citat\"";
    assertEquals(303, visitor.post(ISSUE, form("blocks[0].text", text)).status());
    assertEquals(text, form("x", "").get("blocks[0].text"));
    assertTrue(visitor.get(ISSUE + "/shown?as=text").body().contains("mere"));
  }

  @Test
  void partsAreMovedCopiedAddedAndRemoved() {
    String before = titles();
    assertEquals("Syv Stemmen Da Kort Nabolagets Uenig Hvem", before);
    press("down", 0);
    assertEquals("Stemmen Syv Da Kort Nabolagets Uenig Hvem", titles());
    press("up", 1);
    assertEquals(before, titles());
    press("copy", 1);
    assertEquals("Syv Stemmen Stemmen Da Kort Nabolagets Uenig Hvem", titles());
    press("remove", 2);
    assertEquals(before, titles());
    press("up", 0);
    assertEquals(before, titles());
    Page added = visitor.post(ISSUE, form("do", "add:book"));
    assertTrue(added.location().endsWith("#part-7"), added.location());
  }

  @Test
  void aRemovedPartComesBackWhereItWas() {
    String before = titles();
    press("remove", 3);
    String page = visitor.get(ISSUE).body();
    assertTrue(page.contains("Delen er fjernet."), page);
    Matcher kept = Pattern.compile("name=\"block\" value=\"([^\"]*)\"").matcher(page);
    assertTrue(kept.find(), page);
    visitor.post(ISSUE, Map.of("do", "restore:3", "block", unescaped(kept.group(1))));
    assertEquals(before, titles());
    assertFalse(visitor.get(ISSUE).body().contains("Delen er fjernet."), "it is said once");
  }

  @Test
  void anEditAfterTheApprovalVoidsItAndSaysSo() {
    visitor.post(CLUB + "/acts/approve-issue", Map.of("issue", "2026-12", "back", ISSUE));
    assertTrue(visitor.get(ISSUE).body().contains("Godkendt"));
    visitor.post(ISSUE, form("subject", "Et andet emne"));
    String page = visitor.get(ISSUE).body();
    assertTrue(page.contains("Godkendelsen er faldet bort"), page);
    assertTrue(page.contains("for der er rettet: Emne."), page);
    assertTrue(page.contains("Kladde"), page);
  }

  @Test
  void anApprovalIsTakenBackWithTheTextAsItIs() {
    String before = titles();
    visitor.post(CLUB + "/acts/approve-issue", Map.of("issue", "2026-12", "back", ISSUE));
    visitor.post(CLUB + "/acts/withdraw-approval", Map.of("issue", "2026-12", "back", ISSUE));
    String page = visitor.get(ISSUE).body();
    assertTrue(page.contains("Godkendelsen er trukket tilbage"), page);
    assertTrue(page.contains("Kladde"), page);
    assertEquals(before, titles());
  }

  @Test
  void whoSavesOverAnothersTextIsToldAndLosesNoWord() {
    Map<String, String> slow = form("blocks[0].text", "Min lange tekst");
    visitor.post(ISSUE, form("subject", "En andens emne"));
    Page refused = visitor.post(ISSUE, slow);
    assertEquals(409, refused.status());
    assertTrue(refused.body().contains("Min lange tekst"), refused.body());
    assertTrue(refused.body().contains("En anden har ændret udgaven imens."), refused.body());
    assertTrue(refused.body().contains("<ins>En andens emne</ins>"), "both texts stand there");
    assertTrue(visitor.get(ISSUE).body().contains("En andens emne"));
    Matcher version =
        Pattern.compile("name=\"version\" value=\"([0-9]+)\"").matcher(refused.body());
    assertTrue(version.find());
    slow.put("version", version.group(1));
    assertEquals(303, visitor.post(ISSUE, slow).status(), "who has seen both may save");
  }

  @Test
  void whatIsMissingIsListedAndStandsAtItsFieldOnceAnApproverWasAsked() {
    visitor.post(ISSUE, form("blocks[1].url", ""));
    String page = visitor.get(ISSUE).body();
    assertTrue(page.contains("Der mangler én ting"), page);
    assertTrue(
        page.contains("<li><a href=\"#blocks-1-url\">Del 2 (artikel), link</a>: Skriv adressen"),
        page);
    assertFalse(page.contains("blocks-1-url-wrong"), "nothing was done wrong: " + page);

    visitor.post(ISSUE, form("blocks[1].url", "https://www.avisen.example/side"));
    visitor.post(CLUB + "/acts/ask-approval", Map.of("issue", "2026-12", "back", ISSUE));
    visitor.post(ISSUE, form("blocks[1].url", ""));
    page = visitor.get(ISSUE).body();
    assertTrue(page.contains("id=\"blocks-1-url-wrong\">Skriv adressen på artiklen.</p>"), page);
    assertTrue(
        page.contains("<li><a href=\"#blocks-1-url\">"), "it is listed all the same: " + page);
  }

  @Test
  void whatCannotStandIsSaidAtItsFieldAtOnce() {
    visitor.post(ISSUE, form("blocks[1].url", "http://avisen"));
    String page = visitor.get(ISSUE).body();
    assertTrue(page.contains("id=\"blocks-1-url-wrong\""), page);
  }

  @Test
  void aPictureIsFetchedForAPartAndComesBackChosen() throws IOException, WriterException {
    String block = form("x", "").get("blocks[1].id");
    Map<String, String> typed = form("subject", "Et nyt emne");
    typed.put("do", "picture:" + block);
    String pictures = visitor.post(ISSUE, typed).location();
    assertEquals(CLUB + "/pictures?issue=2026-12&block=" + block, pictures);
    String page = visitor.get(pictures).body();
    assertTrue(page.contains("Vælg et billede til december"), page);
    Map<String, String> picture = new LinkedHashMap<>();
    picture.put("issue", "2026-12");
    picture.put("block", block);
    picture.put("base64", photo());
    picture.put("credit", "Foto: Mette Hansen");
    assertEquals(ISSUE + "#part-1", visitor.post(CLUB + "/pictures", picture).location());
    assertEquals("Et nyt emne", form("x", "").get("subject"), "what was typed is kept");
    assertEquals("Foto: Mette Hansen", form("x", "").get("blocks[1].credit"));
    assertTrue(visitor.get(ISSUE).body().contains("<img class=\"thumb\" src=\"/media/"));

    String image = form("x", "").get("blocks[1].image");
    String other = form("x", "").get("blocks[2].id");
    page = visitor.get(CLUB + "/pictures?issue=2026-12&block=" + other).body();
    assertTrue(page.contains("name=\"image\" value=\"" + image + "\""), page);
    Map<String, String> again = Map.of("issue", "2026-12", "block", other, "image", image);
    assertEquals(ISSUE + "#part-2", visitor.post(CLUB + "/pictures", again).location());
    assertEquals(image, form("x", "").get("blocks[2].image"));

    picture.put("block", "gone");
    assertEquals(CLUB + "/pictures", visitor.post(CLUB + "/pictures", picture).location());
  }

  @Test
  void aSentNowIsRegrettedWithinTenMinutes() {
    visitor.post(CLUB + "/acts/approve-issue", Map.of("issue", "2026-12", "back", ISSUE));
    visitor.post(CLUB + "/acts/send-now", Map.of("issue", "2026-12", "back", ISSUE));
    visitor.now = visitor.now.plus(Duration.ofSeconds(599));
    assertTrue(visitor.get(ISSUE).body().contains("Indtil da kan du fortryde."));
    visitor.post(
        CLUB + "/acts/undo-mailing", Map.of("mailing", "her-er-debat_2026-12", "back", ISSUE));
    String page = visitor.get(ISSUE).body();
    assertTrue(page.contains("Fortrudt"), page);
    assertTrue(page.contains("ingen fik den"), page);
    String overview = visitor.get(CLUB).body();
    assertTrue(overview.contains("<h1>December: udsendelsen blev fortrudt</h1>"), overview);
    assertTrue(overview.contains("er fortrudt</a>"), "it is something to do: " + overview);
    assertFalse(overview.contains("sendes tirsdag"), "nothing leaves by itself: " + overview);
    assertTrue(
        overview.contains(" · Fortrudt</span>"), "nor does the list say it does: " + overview);
    assertTrue(overview.contains("/issues?month=2027-01\">Udgave: januar 2027</a>"), overview);
    String begin = visitor.get(CLUB + "/issues?month=2027-01").body();
    assertTrue(begin.contains("value=\"2027-01\" selected"), begin);
  }

  @Test
  void aNewIssueHasTheShapeOfTheLastWithoutItsTexts() {
    assertEquals(303, visitor.post(CLUB + "/issues", Map.of("id", "2027-01")).status());
    String page = visitor.get(CLUB + "/issues/2027-01").body();
    for (int i = 0; i < 7; i++) {
      assertTrue(page.contains("id=\"part-" + i + "\""), page);
    }
    assertFalse(page.contains("Syv naboer"), page);
    assertTrue(page.contains("<h1>Januar 2027</h1>"), page);
  }

  /** A shape that is kept by a name is an issue that leaves in no month. */
  @Test
  void aNewIssueHasTheShapeThatWasChosenAndNeverByItselfThatOfOneKeptByItsName() {
    visitor.gives(
        "{'command': 'save-issue', 'club': 'her-er-debat', 'id': 'sommer', 'subject':"
            + " 'Sommerudgaven', 'blocks': [{'id': 'a', 'kind': 'book', 'title': 'Gammel bog'},"
            + " {'id': 'b', 'kind': 'exclusive', 'title': 'Gammel artikel'}]}");
    assertTrue(
        visitor
            .get(CLUB + "/issues")
            .body()
            .contains("<option value=\"sommer\">Sommerudgaven</option>"));
    visitor.post(CLUB + "/issues", Map.of("id", "2027-01"));
    assertTrue(visitor.get(CLUB + "/issues/2027-01").body().contains("id=\"part-6\""));
    visitor.post(CLUB + "/issues", Map.of("id", "2027-02", "shape", "sommer"));
    String page = visitor.get(CLUB + "/issues/2027-02").body();
    assertTrue(page.contains("value=\"exclusive\""), page);
    assertTrue(page.contains("id=\"part-1\"") && !page.contains("id=\"part-2\""), page);
    assertFalse(page.contains("Gammel"), page);
    assertTrue(page.contains("med den opbygning, du valgte"), page);
  }

  @Test
  void hostileTextsStayTexts() {
    String evil = "\"><script>alert(1)</script>{{name}}";
    visitor.post(ISSUE, form("subject", evil));
    for (String page : new String[] {CLUB, CLUB + "/issues", ISSUE, ISSUE + "/preview"}) {
      String body = visitor.get(page).body();
      assertFalse(body.contains("<script>"), page);
    }
    Page shown = visitor.get(ISSUE + "/shown?as=mail");
    assertFalse(shown.body().contains("<script>alert"), shown.body());
    assertTrue(
        shown.headers().getOrDefault("content-security-policy", "").contains("sandbox"),
        shown.headers()::toString);
  }

  private void catalogue(String json) {
    visitor.site.page(
        "/api/books?bibkeys=ISBN:9780140328721&format=json&jscmd=data",
        "application/json",
        json,
        StandardCharsets.UTF_8);
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

  @Test
  void aBookIsPutInByAPhotoOfItsBarcodeAndWhatWasTypedIsKept() throws IOException, WriterException {
    catalogue(
        """
        {"ISBN:9780140328721": {"title": "Fantastic Mr. Fox", "authors": [{"name": "Roald Dahl"}]}}
        """);
    Map<String, String> form = form("subject", "Et nyt emne");
    form.put("do", "find");
    form.put("photo", photo());
    Page found = visitor.post(ISSUE, form);
    assertTrue(found.location().endsWith("#part-7"), found.location());
    Map<String, String> now = form("x", "");
    assertEquals("Fantastic Mr. Fox", now.get("blocks[7].title"));
    assertEquals("Roald Dahl", now.get("blocks[7].author"));
    assertEquals("9780140328721", now.get("blocks[7].isbn"));
    assertEquals("Lån Fantastic Mr. Fox", now.get("blocks[7].linkText"));
    assertEquals("Et nyt emne", now.get("subject"));
    assertEquals("", now.get("photo"), "it is kept nowhere");
  }

  @Test
  void aPhotoWithoutABarcodeIsOneSentenceAndNothingIsLost() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(400, 300, BufferedImage.TYPE_INT_RGB), "jpeg", out);
    Map<String, String> form = form("subject", "Et nyt emne");
    form.put("do", "find");
    form.put("photo", Base64.getEncoder().encodeToString(out.toByteArray()));
    Page refused = visitor.post(ISSUE, form);
    assertEquals(422, refused.status());
    assertTrue(refused.body().contains("Vi kan ikke læse en stregkode"), refused.body());
    assertTrue(refused.body().contains("Et nyt emne"), refused.body());
    assertEquals("Syv Stemmen Da Kort Nabolagets Uenig Hvem", titles());
  }

  @Test
  void aBookThatNobodyKnowsIsToTypeInAndSoItIsSaid() {
    catalogue("{}");
    Page found = visitor.post(ISSUE, with("find", "978-0-14-032872-1"));
    assertTrue(found.location().endsWith("#blocks-7-title"), found.location());
    String part = alertIn("part-7");
    assertTrue(part.contains("Vi kan ikke finde bogen."), part);
    assertEquals("9780140328721", form("x", "").get("blocks[7].isbn"));
  }

  /** What a part of the page that one comes back to warns of. */
  private String alertIn(String part) {
    Element page = Jsoup.parse(visitor.get(ISSUE).body());
    assertEquals(1, page.select("[role=alert]").size(), page::html);
    return page.expectFirst("#" + part + " > p.warns[role=alert]").text();
  }

  @Test
  void anAddressThatLeadsNowhereIsPutInAndWhyIsSaidBesideIt() {
    visitor.site.answers("/vaek", 404);
    Page found = visitor.post(ISSUE, with("find", "http://avis.site.example/vaek"));
    assertTrue(found.location().endsWith("#blocks-7-title"), found.location());
    String part = alertIn("part-7");
    assertTrue(part.startsWith("Vi fandt ikke noget. Her står kun det, du skrev:"), part);
    assertTrue(part.contains("Siden findes ikke (fejl 404)."), part);
    assertEquals("http://avis.site.example/vaek", form("x", "").get("blocks[7].url"));
  }

  private Map<String, String> with(String act, String found) {
    Map<String, String> form = form("do", act);
    form.put("found", found);
    return form;
  }

  /** Enter in the field presses the form's first button, which saves. */
  @Test
  void aPastedAddressIsPutInWithTheKeyboardToo() {
    visitor.site.page("/side", "<title>Stemmen fra havnen</title>");
    Page found = visitor.post(ISSUE, with("save", "http://avis.site.example/side"));
    assertTrue(found.location().endsWith("#part-7"), found.location());
    assertEquals("Stemmen fra havnen", form("x", "").get("blocks[7].title"));
    assertEquals("http://avis.site.example/side", form("x", "").get("blocks[7].url"));
    Page refused = visitor.post(ISSUE, with("find", "javascript:alert(1)"));
    assertEquals(422, refused.status());
    assertTrue(
        refused.body().contains("name=\"found\" value=\"javascript:alert(1)\""), refused.body());
    assertEquals(422, visitor.post(ISSUE, with("find", "")).status());
    assertEquals(422, visitor.post(ISSUE, with("find", "978-0-14-032872-2")).status());
  }
}
