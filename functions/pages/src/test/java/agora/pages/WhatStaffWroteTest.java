package agora.pages;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import agora.clubs.Club;
import agora.clubs.Language;
import agora.events.Event;
import agora.issues.Issue;
import agora.members.consents.Wording;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Staff's own words are marked with the club's language wherever a page or a mail of another has
 * them (WCAG 2.1, 3.1.2): a screen reader speaks them as they are written.
 */
final class WhatStaffWroteTest {

  private static final Instant STARTS = Instant.parse("2026-12-10T18:00:00Z");

  private static Club club(Language language) {
    return new Club(
        "her-er-debat",
        "Her er debat",
        "Om.",
        language,
        List.of(),
        new Club.Sender("Her er debat", "klub", "klub@bibliotek.example"),
        new Club.Rhythm(1, "09:00", "Europe/Copenhagen"),
        List.of());
  }

  private static final Event EVENT =
      new Event(
          "her-er-debat",
          "aften",
          "Titlen & mere",
          "",
          "Taleren",
          STARTS,
          STARTS.plusSeconds(7200),
          "Salen",
          0,
          null,
          null,
          null,
          null);

  private static final Ahead AHEAD =
      new Ahead(null, new Issue("her-er-debat", "2026-11", "Emnet", "", List.of(), null), EVENT);

  private static void isMarked(String html, Language written, String words) {
    assertTrue(
        html.contains("<span lang=\"" + written.code() + "\">" + words + "</span>"),
        () -> words + ": " + html);
  }

  /** Both ways: what is Danish among English, and what is English among Danish. */
  @ParameterizedTest
  @EnumSource
  void onPagesAndInSingleMails(Language written) {
    Language read = written.choose(Language.ENGLISH, Language.DANISH);
    Club club = club(written);
    String ticket =
        Pages.ticket(
            new TicketPage(
                club,
                EVENT,
                read,
                "https://was.example/",
                "",
                TicketPage.State.NO_TICKETS,
                "",
                STARTS));
    isMarked(ticket, written, "Salen");
    isMarked(ticket, written, "Taleren");
    assertTrue(
        ticket.contains("<h1 lang=\"" + written.code() + "\">Titlen &amp; mere</h1>"), ticket);
    String welcome =
        Pages.welcome(
            read, "https://was.example/", "", club, Typed.nothing("web"), "/welcome", AHEAD);
    String mail =
        new SingleMailTexts(club, read)
            .welcome("Ida", "me", "leave", AHEAD, "https://klub.example")
            .html(SingleMailFoot.of(null, club, "https://klub.example"));
    for (String html : List.of(welcome, mail)) {
      isMarked(html, written, "Titlen &amp; mere");
      isMarked(html, written, "Salen");
      isMarked(html, written, "Emnet");
    }
    assertFalse(mail.contains("[["), mail);
  }

  @ParameterizedTest
  @EnumSource
  void onAClubsPage(Language written) {
    Language read = written.choose(Language.ENGLISH, Language.DANISH);
    String page =
        Pages.club(
            read,
            "https://was.example/",
            "",
            "https://klub.example",
            new ClubPage(
                club(written),
                new Typed(Map.of(), List.of(), false, Map.of()),
                List.of(EVENT),
                List.of(past("2026-11", "Det nye"), past("2026-10", "Emnet")),
                false,
                true,
                Wording.Names.NONE));
    isMarked(page, written, "Salen");
    assertTrue(page.contains("lang=\"" + written.code() + "\">Det nye</strong>"), page);
    assertTrue(page.contains("lang=\"" + written.code() + "\">Emnet</a>"), page);
    assertTrue(page.contains("<h3 lang=\"" + written.code() + "\">Titlen &amp; mere</h3>"), page);
  }

  private static ClubPage.Past past(String id, String subject) {
    return new ClubPage.Past(
        new Issue("her-er-debat", id, subject, "", List.of(), null), Instant.EPOCH);
  }
}
