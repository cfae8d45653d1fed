package agora.browser;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import agora.local.demo.HerErDebat;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The mails of the demo's issues, to a member for whom one of their blocks was chosen. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MailLookTest {

  /** The lengths of a phone that an issue may be: five minutes, and the thumb is tired. */
  private static final int HIGHEST = 3_800;

  /** All that there are; the pick's and the ticket's day come within those. */
  private static final Set<String> SIZES =
      Set.of("30px/35px", "25px/30px", "21px/27px", "18px/28px", "17px/28px", "14px/20px");

  private static final Path ROOT = Path.of(System.getProperty("agora.root", "../.."));

  private final ObjectMapper json = new ObjectMapper();
  private Browser browser;
  private Library library;
  private Path folder;

  @BeforeAll
  void open(@TempDir Path folder) {
    this.folder = folder;
    browser = Browser.open();
    library = Library.open(folder);
  }

  @AfterAll
  void close() {
    if (library != null) {
      library.close();
    }
    if (browser != null) {
      browser.close();
    }
  }

  /** The mail of an issue in a file of its own. */
  private String mail(String issue, String language) throws IOException {
    JsonNode illustrated = HerErDebat.illustrated(library.club(), json.readTree(text(issue)));
    Map<String, Object> save = json.convertValue(illustrated, new TypeReference<>() {});
    save.put("id", "set-" + issue);
    save.put("leaves", "2027-" + issue.substring(5));
    done(save);
    return shown(issue, language);
  }

  private String shown(String issue, String language) throws IOException {
    JsonNode shown =
        done(
            Map.of(
                "command",
                "render-issue",
                "club",
                Library.OPEN,
                "issue",
                "set-" + issue,
                "in",
                language));
    String html = shown.path("html").asText();
    Path file = folder.resolve(issue + "-" + language + ".html");
    Files.writeString(
        file, html.replace("{{name_html}}", " Søren").replaceAll("\\{\\{[a-z0-9_]+}}", "#"));
    return file.toUri().toString();
  }

  private JsonNode done(Map<String, ?> command) {
    JsonNode answer = library.club().command(command);
    assertTrue(answer.path("ok").asBoolean(), answer::toString);
    return answer.path("result");
  }

  private static String text(String issue) throws IOException {
    if (issue.equals("2026-12")) {
      return Files.readString(ROOT.resolve("events/save-issue.json"));
    }
    try (InputStream in =
        Objects.requireNonNull(
            MailLookTest.class.getResourceAsStream(
                "/demo/her-er-debat/issue-" + issue + ".json"))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"2026-09", "2026-10", "2026-11", "2026-12"})
  void anIssueIsReadOnAPhoneWithoutScrollingForEver(String issue) throws IOException {
    String address = mail(issue, "da");
    browser.wide(375).dark(false).goTo(address);
    assertTrue(browser.text().contains("Valgt til dig"), browser::text);
    assertTrue(browser.text().contains("Illustration: Agora"), "the pictures count");
    int height = browser.height();
    assertTrue(height <= HIGHEST && height > 2_000, issue + " is " + height + " px high");
    Set<String> others = new TreeSet<>();
    browser.letters().forEach(each -> others.add(String.valueOf(each)));
    others.removeAll(SIZES);
    assertAll(
        () -> assertEquals(Set.of(), others, "other sizes than a mail has"),
        () -> assertEquals(List.of(), browser.lower(".more, .foot, .outline, .button a", 44)),
        () -> assertFalse(browser.scrollsSideways()));
  }

  @Test
  void everythingCanBeReadInTheLightAndInTheDarkOnAPhoneAndInAPane() throws IOException {
    String address = mail("2026-12", "en");
    for (int width : new int[] {375, 640}) {
      for (boolean dark : new boolean[] {false, true}) {
        browser.wide(width).dark(dark).goTo(address);
        assertEquals(
            List.of(),
            browser.barriers().stream().filter(each -> each.startsWith("color-contrast")).toList(),
            width + " " + dark);
        assertFalse(browser.scrollsSideways(), "at " + width);
      }
    }
    browser.dark(false);
  }

  @ParameterizedTest
  @ValueSource(strings = {"da", "en"})
  void whatIsGivenAwayHasAButtonForAThumbAndTheSizesOfAMail(String language) throws IOException {
    done(
        Map.of(
            "command",
            "save-issue",
            "club",
            Library.OPEN,
            "id",
            "set-gave",
            "subject",
            "Tavse naboer",
            "preheader",
            "Læs den først.",
            "blocks",
            List.of(
                Map.of("id", "hej", "kind", "text", "text", "Velkommen."),
                Map.of(
                    "id",
                    "gave",
                    "kind",
                    "benefit",
                    "title",
                    "12 eksemplarer ligger klar",
                    "text",
                    "Tavse naboer, før den står på hylden.",
                    "places",
                    12,
                    "until",
                    "2027-12-20T18:00",
                    "pickup",
                    "Vis denne side ved skranken."))));
    String address = shown("gave", language);
    for (boolean dark : new boolean[] {false, true}) {
      browser.wide(375).dark(dark).goTo(address);
      Set<String> others = new TreeSet<>();
      browser.letters().forEach(each -> others.add(String.valueOf(each)));
      others.removeAll(SIZES);
      assertAll(
          () -> assertTrue(browser.text().contains("12 eksemplarer ligger klar")),
          () -> assertEquals(Set.of(), others, "other sizes than a mail has"),
          () -> assertEquals(List.of(), browser.lower(".more, .foot, .button a", 44)),
          () -> assertFalse(browser.scrollsSideways()),
          () ->
              assertEquals(
                  List.of(),
                  browser.barriers().stream()
                      .filter(each -> each.startsWith("color-contrast"))
                      .toList()));
    }
    browser.dark(false);
  }

  /** Beside the card as well: a frame of light around a dark mail is what one sees first. */
  @Test
  void inTheDarkAllOfItIsDark() throws IOException {
    String address = mail("2026-12", "da");
    for (int width : new int[] {640, 1_280}) {
      browser.wide(width).dark(true).goTo(address);
      assertTrue(brightest(browser.seen()) < 0x60, "in the dark, beside the card, at " + width);
      browser.dark(false);
      assertTrue(brightest(browser.seen()) > 0xC0, "the same place in the light, at " + width);
    }
  }

  /** The brightest of a picture's leftmost pixels, 0 to 255. */
  private static int brightest(BufferedImage seen) {
    return IntStream.range(0, seen.getHeight())
        .map(y -> seen.getRGB(0, y))
        .flatMap(rgb -> IntStream.of(rgb >> 16 & 0xFF, rgb >> 8 & 0xFF, rgb & 0xFF))
        .max()
        .orElseThrow();
  }

  @Test
  void aMailThatIsTooHighWouldBeFound() throws IOException {
    String address = mail("2026-12", "da");
    browser.wide(375).goTo(address);
    int height = browser.height();
    browser.wide(240).goTo(address);
    assertTrue(browser.height() > height + 500, "a narrower one is higher");
  }

  /** As most mail programs show it first: whoever looks for a second knows what it is about. */
  @Test
  void withItsPicturesBlockedItsFirstScreenAndTheirWordsStand() throws IOException {
    String address = mail("2026-12", "da");
    browser.wide(375).dark(false).goTo(address);
    assertTrue(browser.pictures() > 2, "there are pictures to be blocked");
    int height = browser.height();
    browser.blocked(true).goTo(address);
    try {
      assertAll(
          () -> assertEquals(0, browser.pictures()),
          () -> assertEquals(List.of(), browser.holes()),
          () -> assertEquals(List.of("14px"), browser.sizesForPictures()),
          () -> assertTrue(browser.bottom("td.tint") <= 560, "the place before others is below"),
          () -> assertTrue(browser.height() <= height, "it grew to " + browser.height()),
          () -> assertFalse(browser.scrollsSideways()),
          () ->
              assertEquals(
                  List.of(),
                  browser.barriers().stream()
                      .filter(each -> each.startsWith("color-contrast"))
                      .toList()));
    } finally {
      browser.blocked(false);
    }
  }
}
