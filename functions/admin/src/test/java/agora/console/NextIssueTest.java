package agora.console;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import agora.admin.Visitor;
import com.google.zxing.BarcodeFormat;
import com.google.zxing.MultiFormatWriter;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.imageio.ImageIO;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * The next issue as a librarian makes it: last month's shape, the library's own events, a pasted
 * address and a photo of a book.
 */
final class NextIssueTest {

  private static final String CLUB = "/admin/clubs/her-er-debat";
  private static final String ISSUE = CLUB + "/issues/2027-01";
  private static final String EVENT = "4f1b2c3d-0002-4a6b-9c8d-0123456789ab";

  private final Visitor visitor = new Visitor();

  NextIssueTest() {
    visitor.given("save-club", "save-event", "save-issue");
    visitor.as("frida@bibliotek.example", "admin");
    page(
        "/api/v1/events?_format=json&from_date=2026-11-24",
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
    visitor.site.page("/havnen", "<title>Havnen er til salg</title>");
    visitor.site.page("/bog", "<title>Bogen hos os</title>");
  }

  @AfterEach
  void close() {
    visitor.close();
  }

  private void page(String path, String json) {
    visitor.site.page(path, "application/json", json, StandardCharsets.UTF_8);
  }

  /** What the editor's form would post. */
  private Map<String, String> form() {
    Map<String, String> form = new LinkedHashMap<>();
    Element page = Jsoup.parse(visitor.get(ISSUE).body()).expectFirst("form[data-save]");
    for (Element each : page.select("input[name], textarea, option[selected]")) {
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
    assertEquals(303, visitor.post(ISSUE, form).status(), fields::toString);
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
    return visitor.get(ISSUE + "/shown?as=" + as).body();
  }

  @Test
  void itIsMadeOfWhatIsThereAndSaysTheSameInTheMailInItsTextAndOnThePage()
      throws IOException, WriterException {
    visitor.post(CLUB + "/issues", Map.of("id", "2027-01"));
    assertEquals("event", form().get("blocks[6].kind"), "last month's shape");
    for (int at = 5; at >= 0; at--) {
      puts(Map.of("do", "remove:" + form().get("blocks[" + at + "].id")));
    }
    visitor.post(
        CLUB + "/acts/import-events",
        Map.of("site", "http://www.site.example/", "dryRun.asked", "yes"));
    puts(Map.of("do", "find", "found", "http://avis.site.example/havnen"));
    puts(Map.of("do", "find", "photo", photo()));
    puts(
        Map.of(
            "subject", "Hvem ejer havnen?",
            "preheader", "En artikel, en bog og en aften.",
            "blocks[0].event", EVENT,
            "blocks[2].url", "http://www.site.example/bog"));
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
    String page = shown("page");
    for (String personal : List.of("/tickets/", "/me/", "/unsubscribe/", "Valgt til dig", "{{")) {
      assertFalse(page.contains(personal), () -> personal + " in " + page);
    }

    visitor.post(CLUB + "/acts/approve-issue", Map.of("issue", "2027-01", "back", ISSUE));
    String after = visitor.get(ISSUE).body();
    assertTrue(after.contains("Godkendt"), after);
  }
}
