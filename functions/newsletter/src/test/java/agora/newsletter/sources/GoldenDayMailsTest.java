package agora.newsletter.sources;

import static org.junit.jupiter.api.Assertions.assertEquals;

import agora.clubs.Club;
import agora.clubs.Language;
import agora.compose.Rendered;
import agora.events.DueMail;
import agora.events.Event;
import agora.events.EventMails;
import agora.mailings.Mailing;
import agora.tokens.Hashes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * A day's mails about events in each language: their plain text to read, and a hash of every byte
 * of their HTML. After a change that means to change them, {@code -Dagora.answers=write} has the
 * file follow; the difference is then read.
 */
class GoldenDayMailsTest {

  private static final Path FILE =
      Path.of(
          System.getProperty("agora.root", "../.."),
          "functions/newsletter/src/test/resources/agora/newsletter/days.txt");

  private static final Club CLUB =
      new Club(
          "her-er-debat",
          "Her er debat",
          "Om klubben",
          Language.DANISH,
          List.of(),
          new Club.Sender("Her er debat", "her-er-debat", "debat@bibliotek.example"),
          new Club.Rhythm(1, "09:00", "Europe/Copenhagen"),
          List.of());

  private static final EventMails.Note NOTE =
      new EventMails.Note(2, "Emne", "Personalets ord", null, null);

  private static Event event(boolean tickets) {
    return new Event(
        "her-er-debat",
        "aften",
        "En aften",
        "Tekst",
        "Mette Holm",
        Instant.parse("2026-12-10T18:00:00Z"),
        Instant.parse("2026-12-10T20:00:00Z"),
        "Store sal",
        120,
        null,
        tickets ? Instant.parse("2026-11-20T08:00:00Z") : null,
        tickets ? Instant.parse("2026-12-08T22:00:00Z") : null,
        tickets ? Instant.parse("2026-12-09T08:00:00Z") : null,
        List.of(),
        new EventMails(NOTE, NOTE, tickets, tickets),
        false);
  }

  private static DueMail mail(Mailing.Kind kind, boolean tickets) {
    return new DueMail(
        kind,
        event(tickets),
        LocalDateTime.parse("2026-12-01T10:00:00"),
        Instant.parse("2026-12-10T18:00:00Z"));
  }

  @Test
  void everyDaysMailIsWhatItWas() throws IOException {
    StringBuilder text = new StringBuilder();
    for (Language language : Language.values()) {
      List<DueMail> all =
          Stream.concat(
                  Mailing.Kind.of(Mailing.Family.EVENTS).stream().map(kind -> mail(kind, true)),
                  Stream.of(mail(Mailing.Kind.AFTER_EVENT, false)))
              .toList();
      for (int variant = 1; variant < 1 << all.size(); variant++) {
        Rendered mail =
            new DayMail(CLUB, all, language).render(variant, null, "https://klub.example");
        text.append("=== ")
            .append(language + " " + variant + " ")
            .append(Hashes.sha256(mail.subject() + mail.html() + mail.text()))
            .append("\n")
            .append(mail.subject())
            .append("\n")
            .append(Integer.bitCount(variant) == 1 ? mail.text() : "");
      }
    }
    if (System.getProperty("agora.answers", "").equals("write")) {
      Files.createDirectories(FILE.getParent());
      Files.writeString(FILE, text);
    }
    assertEquals(Files.readString(FILE), text.toString());
  }
}
