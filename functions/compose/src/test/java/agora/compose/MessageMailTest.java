package agora.compose;

import static org.junit.jupiter.api.Assertions.assertTrue;

import agora.clubs.Club;
import agora.clubs.Language;
import agora.events.Event;
import agora.events.Message;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A message has our words in the reader's language, and staff's in the club's. */
final class MessageMailTest {

  private static final Club CLUB =
      new Club(
          "her-er-debat",
          "Her er debat",
          "Om.",
          Language.DANISH,
          List.of(),
          new Club.Sender("Her er debat", "klub", "klub@bibliotek.example"),
          new Club.Rhythm(1, "09:00", "Europe/Copenhagen"),
          List.of());

  private static final Instant STARTS = Instant.parse("2026-12-10T18:00:00Z");

  private static final Event EVENT =
      new Event(
          "her-er-debat",
          "aften",
          "En aften",
          "",
          null,
          STARTS,
          STARTS.plus(Duration.ofHours(2)),
          "Sal *A*",
          0,
          null,
          null,
          null,
          null);

  private static String mail(Message.About about, Event after) {
    Message message =
        new Message(
            about,
            "",
            "Vi ses *der*.",
            null,
            null,
            after,
            EVENT,
            1,
            new Message.Audience(true, List.of(), List.of()));
    return new MessageMail(CLUB, message, Language.ENGLISH)
        .render(null, "https://klub.example")
        .html();
  }

  @Test
  void ourWordsAreMarkedAsTheReadersAndStaffsAsTheClubs() {
    String html = mail(Message.About.CANCELLED, EVENT.cancel());
    assertTrue(html.contains("<div lang=\"en\"><p>We are sorry: the event is cancelled."), html);
    assertTrue(html.contains("<div lang=\"da\"><p>Vi ses <em>der</em>.</p>"), html);
  }

  @Test
  void aPlaceIsReadAsItIsWhereItIsToldAmongOurWords() {
    Event after =
        EVENT.moved(
            STARTS.plus(Duration.ofDays(7)), STARTS.plus(Duration.ofDays(8)), "1. sal", null);
    String html = mail(Message.About.MOVED, after);
    assertTrue(html.contains("Sal *A*, to Thursday 17 December"), html);
    assertTrue(html.contains("1. sal."), html);
  }
}
