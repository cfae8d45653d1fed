package agora.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import agora.stack.Route;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every page that the template has a route for: in turn on a phone in Danish and on a desktop in
 * English, and by {@code mvn -Pproofs verify} each on both in both languages.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EveryPageTest {

  /** Routes that answer something else than a page. */
  private static final Set<String> NOT_PAGES =
      Set.of(
          "GET /assets/{name}",
          "GET /was",
          "GET /c/{mailing}/{link}/{recipient}",
          "GET /media/{hash}",
          "GET /sitemap.xml",
          "GET /clubs/{club}/feed.xml",
          "GET /clubs/{club}/events.ics",
          "GET /mine/{token}/data.json");

  private static final String EVENT = "hvem-lytter-byraadet-til";

  private static final boolean EVERY_SCREEN = Boolean.getBoolean("browser.every-screen");

  /** A screen that a page is looked at on, {@code width} pixels wide. */
  private record Screen(int width, String language) {}

  private static final List<Screen> SCREENS =
      List.of(
          new Screen(375, "da"),
          new Screen(1280, "en"),
          new Screen(375, "en"),
          new Screen(1280, "da"));

  private Browser browser;
  private Library library;
  private String mine = "";
  private String asked = "";
  private String address = "";

  @BeforeAll
  void open(@TempDir Path folder) {
    browser = Browser.open();
    library = Library.open(folder);
    sendsWhatMembersAloneHave();
    asksToMove();
    mine = library.mine(Library.IDA);
    asked = library.asks("dorte@borger.example");
  }

  /** An article, and what is given away: to be had, had already, all gone, and over. */
  private void sendsWhatMembersAloneHave() {
    Map<String, String> article =
        Map.of(
            "id", "den-lange",
            "kind", "exclusive",
            "title", "Den lange",
            "text", "Sådan begynder den.\n\nOg sådan går den videre, for medlemmer.");
    String soon =
        LocalDateTime.ofInstant(library.club().now(), ZoneId.of("Europe/Copenhagen"))
            .truncatedTo(ChronoUnit.MINUTES)
            .plusMinutes(25)
            .toString();
    String later = "2026-12-20T18:00";
    for (Map<String, ?> command :
        List.of(
            Map.of(
                "command",
                "save-issue",
                "club",
                Library.OPEN,
                "id",
                "laes-videre",
                "subject",
                "Læs videre",
                "preheader",
                "En lang artikel.",
                "blocks",
                List.of(
                    article,
                    gift("ligger-klar", 12, later),
                    gift("er-min", 12, later),
                    gift("er-vaek", 1, later),
                    gift("er-forbi", 12, soon))),
            Map.of("command", "approve-issue", "club", Library.OPEN, "issue", "laes-videre"),
            Map.of("command", "send-now", "club", Library.OPEN, "issue", "laes-videre"))) {
      JsonNode answer = library.club().command(command);
      assertTrue(answer.path("ok").asBoolean(), answer::toString);
    }
    library.club().advance(Duration.ofMinutes(15));
    takes(Library.IDA, "er-min");
    takes(Library.EVA, "er-vaek");
    library.club().advance(Duration.ofMinutes(15));
  }

  private static Map<String, ?> gift(String id, int places, String until) {
    return Map.of(
        "id", id,
        "kind", "benefit",
        "title", "Tavse naboer: bogen før den står på hylden",
        "text", "Romanen om en opgang, hvor ingen hilser.",
        "places", places,
        "until", until,
        "pickup", "Vis denne side ved skranken, så finder de bogen til dig.");
  }

  private void takes(String email, String gift) {
    var answer = library.club().post(library.place(email, gift), "application/json", "{}");
    assertTrue(answer.body().contains("revealed"), answer::body);
  }

  private void asksToMove() {
    browser.goTo(library.address(library.mine(Library.IDA)));
    library.someoneReads();
    browser.click("main form button");
    browser.type("input[name=email]", "ida@nyt.example");
    library.someoneReads();
    browser.click("button[value=address]");
    address = library.path("ida@nyt.example", "/address/");
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

  /** A page's path by its route; what follows a {@code +} tells apart states of the same route. */
  private Map<String, String> pages() {
    Map<String, String> pages = new LinkedHashMap<>();
    pages.put("GET /", "/");
    pages.put("GET /clubs/{club}", "/clubs/her-er-debat");
    pages.put("GET /clubs/{club} + of no club", "/clubs/nothing");
    pages.put("GET /clubs/{club} + closed", "/clubs/" + Library.CLOSED);
    pages.put("GET /clubs/{club}/issues/{issue}", "/clubs/her-er-debat/issues/2026-12");
    pages.put("GET /clubs/{club}/poster", "/clubs/her-er-debat/poster");
    pages.put("GET /privacy", "/privacy");
    pages.put("GET /clubs/{club}/privacy", "/clubs/her-er-debat/privacy");
    pages.put("GET /confirm/{token}", asked);
    pages.put("GET /confirm/{token} + confirmed", library.path(Library.IDA, "/confirm/"));
    pages.put("GET /confirm/{token} + forged", "/confirm/forged");
    pages.put("GET /me/{token}", library.path(Library.IDA, "/me/"));
    pages.put("GET /read/{token}", library.path(Library.IDA, "/read/"));
    pages.put("GET /unsubscribe/{token}", library.path(Library.IDA, "/unsubscribe/"));
    pages.put("GET /clubs/{club}/leave", "/clubs/her-er-debat/leave");
    pages.put("GET /mine/{token}", mine);
    pages.put("GET /mine/{token} + forged", "/mine/forged");
    pages.put("GET /address/{token}", address);
    pages.put(
        "GET /links/{token} + whose key did not leak",
        library.path(Library.IDA, "/me/").replace("/me/", "/links/"));
    pages.put("GET /stay/{token}", library.path(Library.IDA, "/stay/"));
    pages.put("GET /tickets/{token}", library.place(Library.IDA, EVENT));
    pages.put("GET /tickets/{token} + cancelled", library.place(Library.KAJ, EVENT));
    for (String gift : List.of("ligger-klar", "er-min", "er-vaek", "er-forbi")) {
      pages.put("GET /tickets/{token} + " + gift, library.place(Library.IDA, gift));
    }
    pages.put("GET /tickets/{token} + forged", "/tickets/forged");
    return pages;
  }

  @Test
  void noPageOfTheTemplateIsForgotten() {
    Set<String> looked =
        pages().keySet().stream()
            .map(key -> key.replaceAll(" \\+ .*", ""))
            .collect(Collectors.toSet());
    List<String> forgotten =
        library.club().template().routes().stream()
            .filter(route -> route.method().equals("GET"))
            .map(Route::key)
            .filter(key -> !NOT_PAGES.contains(key) && !looked.contains(key))
            .toList();
    assertEquals(List.of(), forgotten);
  }

  @Test
  void theClosedClubAndTheCancelledEventAreWhatTheyAreLookedAtAs() {
    browser.goTo(library.address(pages().get("GET /clubs/{club} + closed") + "?lang=en"));
    assertTrue(browser.text().contains("The club is closed"), browser::text);
    assertTrue(browser.text().contains("read the past issues on this page"), browser::text);
    assertFalse(browser.has("input[name=email]"), "nobody can sign up");
    browser.goTo(library.address(pages().get("GET /tickets/{token} + cancelled") + "?lang=en"));
    assertTrue(browser.text().contains("the event is cancelled"), browser::text);
  }

  @Test
  void whatIsGivenAwayIsInTheStatesThatItIsLookedAtIn() {
    Map.of(
            "ligger-klar", "Ja tak, det vil jeg gerne have",
            "er-min", "Du har nummer",
            "er-vaek", "ikke flere",
            "er-forbi", "tiden er forbi")
        .forEach(
            (gift, said) -> {
              browser.goTo(library.address(library.place(Library.IDA, gift) + "?lang=da"));
              assertTrue(browser.text().contains(said), browser::text);
            });
  }

  @TestFactory
  Stream<DynamicTest> nothingIsInAnybodysWay() {
    List<DynamicTest> looks = new ArrayList<>();
    int number = 0;
    for (Map.Entry<String, String> page : pages().entrySet()) {
      List<Screen> screens = EVERY_SCREEN ? SCREENS : List.of(SCREENS.get(number++ % 2));
      for (Screen screen : screens) {
        looks.add(
            DynamicTest.dynamicTest(
                page.getKey() + " " + screen.language() + " " + screen.width(),
                () -> look(page.getValue(), screen.language(), screen.width())));
      }
    }
    return looks.stream();
  }

  private void look(String path, String language, int width) {
    browser.complaints(); // those of the page before
    browser.wide(width).goTo(library.address(path + "?lang=" + language));
    new Look(browser, library.statement()).at(language);
  }

  @Test
  void aPictureWithoutTextAndAWidePageAreFound() {
    browser
        .wide(375)
        .goTo(
            "data:text/html,<html lang=en><meta name=viewport"
                + " content=width=device-width><title>x</title><img src=x><p"
                + " style='width:900px'>x");
    List<String> barriers = browser.barriers();
    assertTrue(barriers.toString().contains("image-alt"), barriers::toString);
    assertTrue(browser.scrollsSideways());
  }
}
