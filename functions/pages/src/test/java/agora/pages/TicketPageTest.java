package agora.pages;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import agora.clubs.Club;
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
          "da",
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

  private static String page(TicketPage.State state, String language) {
    return Pages.ticket(
        new TicketPage(CLUB, EVENT, language, "https://was.dk/", "", state, "AB-12"));
  }

  @Test
  void onlyTheOpenPageHasAButtonAndOnlyTheRevealedShowsTheCode() {
    for (TicketPage.State state : TicketPage.State.values()) {
      String page = page(state, "en");
      assertTrue(page.contains("<button") == (state == TicketPage.State.OPEN), page);
      assertTrue(page.contains("AB-12") == (state == TicketPage.State.REVEALED), page);
    }
  }

  @Test
  void timesAreDanishTimes() {
    String page = page(TicketPage.State.NOT_OPEN, "da");
    assertTrue(page.contains("tirsdag den 1. december 2026 kl. 9"), page);
  }

  @Test
  void whatStaffWroteIsEscaped() {
    assertFalse(page(TicketPage.State.OPEN, "da").contains("<b>"));
  }
}
