package agora.pages;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import agora.clubs.Club;
import agora.clubs.Language;
import agora.events.Event;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

final class TicketPageTest {

  private static final Club CLUB =
      new Club(
          "her-er-debat",
          "Her er debat",
          "Om.",
          Language.DANISH,
          List.of(),
          new Club.Sender("Her er debat", "klub", "klub@bibliotek.dk"),
          new Club.Rhythm(1, "09:00", "Europe/Copenhagen"),
          List.of());

  private static final Instant OPENS = Instant.parse("2026-12-01T08:00:00Z");

  private static final Event EVENT =
      new Event(
          "her-er-debat",
          "aften",
          "<b>Aften</b>",
          "Tekst",
          null,
          OPENS,
          OPENS,
          "Salen",
          100,
          "https://shop.dk/",
          OPENS,
          OPENS,
          OPENS);

  private static String page(TicketPage.State state, Language language) {
    return page(EVENT, state, language, OPENS.minusSeconds(1));
  }

  private static String page(Event event, TicketPage.State state, Language language, Instant now) {
    return Pages.ticket(
        new TicketPage(CLUB, event, language, "https://was.dk/", "", state, "AB-12", now));
  }

  @Test
  void onlyTheOpenPageHasAButtonAndOnlyTheRevealedShowsTheCode() {
    for (TicketPage.State state : TicketPage.State.values()) {
      String page = page(state, Language.ENGLISH);
      assertTrue(page.contains("<button") == (state == TicketPage.State.OPEN), page);
      assertTrue(page.contains("AB-12") == (state == TicketPage.State.REVEALED), page);
    }
  }

  @Test
  void timesAreDanishTimes() {
    String page = page(TicketPage.State.NOT_OPEN, Language.DANISH);
    assertTrue(page.contains("tirsdag den 1. december 2026 kl. 9"), page);
  }

  @Test
  void whatStaffWroteIsEscaped() {
    assertFalse(page(TicketPage.State.OPEN, Language.DANISH).contains("<b>"));
  }

  /** An evening on the 10th whose public sale begins on the 4th, and whose codes end at 17. */
  private static Event evening(int price) {
    return new Event(
        "her-er-debat",
        "aften",
        "Aften",
        "Tekst",
        null,
        Instant.parse("2026-12-10T18:00:00Z"),
        Instant.parse("2026-12-10T20:00:00Z"),
        "Salen",
        price,
        "https://shop.dk/",
        OPENS,
        Instant.parse("2026-12-10T16:00:00Z"),
        Instant.parse("2026-12-04T11:00:00Z"));
  }

  private static void says(int price, TicketPage.State state, String now, String... sentences) {
    String page = page(evening(price), state, Language.DANISH, Instant.parse(now));
    for (String sentence : sentences) {
      assertTrue(page.contains(sentence), () -> sentence + " in " + page);
    }
  }

  @Test
  void eachStateSaysWhatIsTrueWhenItIsRead() {
    String before = "2026-12-02T12:00:00Z";
    String after = "2026-12-05T12:00:00Z";
    String shut = "2026-12-10T16:30:00Z";
    String publicly = "Salget for alle begynder fredag den 4. december 2026 kl. 12.";
    String calendar = "href=\"/clubs/her-er-debat/events.ics?event=aften\"";
    says(95, TicketPage.State.OPEN, before, publicly, "95 kr.", "den 10. december 2026 kl. 17");
    says(95, TicketPage.State.OPEN, after, "Salget er åbent for alle, men der er stadig koder");
    says(95, TicketPage.State.REVEALED, before, "når du køber billetten til 95 kr.", calendar);
    says(0, TicketPage.State.REVEALED, before, "Gratis", "Billetten er gratis: Skriv koden");
    says(95, TicketPage.State.REVEALED, shut, "Koden skulle bruges senest");
    says(95, TicketPage.State.NOT_OPEN, before, publicly, calendar);
    says(95, TicketPage.State.SOLD_OUT, before, "ikke flere koder til medlemmer", publicly);
    says(95, TicketPage.State.SOLD_OUT, after, "Nu er salget åbent for alle", "shop.dk");
    says(95, TicketPage.State.CLOSED, shut, "Salget til medlemmer er slut", "åbent for alle");
    says(95, TicketPage.State.OVER, "2026-12-10T20:00:00Z", "Arrangementet er slut.");
    String open = page(evening(95), TicketPage.State.OPEN, Language.DANISH, Instant.parse(after));
    assertFalse(open.contains("begynder"), open);
    String free =
        page(evening(0), TicketPage.State.REVEALED, Language.DANISH, Instant.parse(before));
    assertFalse(free.contains("køber"), free);
  }
}
