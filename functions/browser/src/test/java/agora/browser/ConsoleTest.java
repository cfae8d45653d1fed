package agora.browser;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import agora.local.LocalClub;
import agora.local.Options;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * The console on a phone, from an empty library to an issue that is approved, and every screen on
 * the way. One library and one browser; the second test looks at what the first has made.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ConsoleTest {

  /** Words of ours and of programs, which no screen shows; and dates as programs write them. */
  private static final Pattern FORBIDDEN =
      Pattern.compile(
          "(?i)preheader|segment|dead"
              + " letter|sandbox|token|\\bUTC\\b|[0-9]{4}-[0-9]{2}(-[0-9]{2})?");

  private LocalClub club;
  private Browser browser;
  private String language = "da";

  @BeforeAll
  void open() {
    browser = Browser.open();
    Path root = Path.of(System.getProperty("agora.root", "../.."));
    club = LocalClub.start(Options.at(root).start(Instant.parse("2026-11-24T09:00:00Z")).seed(7));
    browser.wide(375);
  }

  @AfterAll
  void close() {
    if (club != null) {
      club.close();
    }
    if (browser != null) {
      browser.close();
    }
  }

  @Test
  @Order(1)
  void fromAnEmptyLibraryToAnApprovedIssue() {
    Hand hand = new Hand(browser);
    browser.goTo(club.uri("/admin").toString());
    hand.press("frida.admin@bibliotek.example");
    look();
    hand.press("Opret den første klub");
    look();
    hand.write("Klubbens navn", "Nattens læsere");
    hand.write("Om klubben", "For dem, der læser, når de andre sover.");
    hand.write("På dansk", "Krimi");
    hand.write("Navn i indbakken", "Nattens læsere");
    hand.write("Adressen før @", "nat");
    hand.press("Opret klubben");
    assertTrue(browser.text().contains("Skriv noget her."), browser::text);
    look();
    hand.write("Svar går til", "nat@bibliotek.example");
    hand.press("Opret klubben");
    assertTrue(browser.text().contains("Nattens læsere"), browser::text);
    look();

    hand.press("Begynd på december");
    assertTrue(browser.text().contains("Mangler før godkendelse"), browser::text);
    assertEquals(0, browser.shown(".wrong").size(), "who begins has done nothing wrong");
    look();
    hand.write("Emne", "Kan man læse sig i søvn?");
    hand.write("Linjen efter emnet", "En artikel, en bog og et råd.");
    hand.write("Tekst", 1, "God nat, og velkommen.");
    hand.write("Overskrift", 2, "Søvnens bibliotek");
    hand.write("Tekst", 2, "En *lang* artikel.");
    hand.write("Link", "https://www.avisen.example/soevn");
    hand.write("Hvad linket siger", "Læs om søvn");
    browser.until("Der mangler én ting");
    look();
    hand.write("Overskrift", 3, "Nattog");
    browser.until("Alt er udfyldt.");
    assertFalse(browser.text().contains("Mangler før godkendelse"), browser::text);
    hand.press("Godkend");
    assertTrue(browser.text().contains("✓ Godkendt"), browser::text);
    assertTrue(
        browser.text().contains("sendes af sig selv tirsdag den 1. december kl. 9, om 7 dage"),
        browser::text);
    assertTrue(hand.acts() <= 60, "acts: " + hand.acts());
    look();

    hand.press("Send nu");
    browser.until("9:5"); // ten minutes run out
    look();
    hand.press("Fortryd");
    assertTrue(browser.text().contains("Fortrudt"), browser::text);
    look();
  }

  @Test
  @Order(2)
  void noScreenIsInAnybodysWay() {
    Hand hand = new Hand(browser);
    browser.goTo(club.uri("/admin").toString());
    for (String place :
        List.of("Udgaver", "Arrangementer", "Nyt arrangement", "Medlemmer", "Tal", "Klub")) {
      hand.press(place);
      look();
    }
    hand.press("Alt, hvad du kan gøre");
    look();
    hand.press("Ret et link, der er sendt");
    look();
    hand.press("Ret linket");
    assertTrue(browser.text().contains("Der er fejl i felterne"), browser::text);
    look();
    browser.goTo(browser.address().replaceFirst("/acts/.*", "/issues/2026-12/preview?as=text"));
    look();
    for (String place :
        List.of(
            "issues/2026-12/versions", "issues/2026-12/approval", "ideas", "pictures", "setup")) {
      browser.goTo(club.uri("/admin/clubs/nattens-laesere/" + place).toString());
      look();
    }
    assertTrue(browser.text().contains("Kun én, der må alt, kan logge ind."), browser::text);
    browser.goTo(browser.address().replaceFirst("/setup", "/issues/2026-12/preview"));
    browser.goTo(browser.address().replaceFirst("/issues/.*", "/nowhere"));
    look();
    inEnglish(hand);
  }

  private void inEnglish(Hand hand) {
    String club = browser.address().replaceFirst("/nowhere", "");
    browser.goTo(club);
    hand.press("English");
    language = "en";
    assertEquals(club, browser.address());
    look();
    for (String place : List.of("Issues", "Events", "New event", "Members", "Figures", "Club")) {
      hand.press(place);
      look();
    }
    browser.goTo(club + "/issues/2026-12");
    browser.until("Saved as you type.");
    look();
    hand.press("Dansk");
    language = "da";
    browser.until("Gemmes, mens du skriver.");
    look();
  }

  @Test
  @Order(3)
  void aScreenWithAForbiddenWordIsFound() {
    assertTrue(FORBIDDEN.matcher("Udgave 2026-12").find());
    assertTrue(FORBIDDEN.matcher("Vælg et segment").find());
    assertFalse(FORBIDDEN.matcher("Emne, og linjen efter emnet").find());
  }

  private void look() {
    String text = browser.text();
    assertAll(
        browser.address(),
        () -> assertEquals(List.of(), browser.barriers()),
        () -> assertFalse(browser.scrollsSideways(), "scrolls sideways"),
        () -> assertEquals(language, browser.attribute("html", "lang")),
        () -> assertEquals(1, browser.shown("h1").size(), "headings"),
        () -> assertTrue(browser.shown("button.primary, .button.primary").size() <= 1, "filled"),
        () ->
            assertEquals(List.of(), FORBIDDEN.matcher(text).results().map(x -> x.group()).toList()),
        () -> assertEquals(List.of(), complaints()));
  }

  /** All but the browser's note that the page's own status was an error. */
  private List<String> complaints() {
    return browser.complaints().stream().filter(line -> !line.contains("Failed to load")).toList();
  }
}
