package agora.compose;

import static org.junit.jupiter.api.Assertions.assertEquals;

import agora.clubs.Club;
import agora.clubs.Language;
import agora.clubs.Rules;
import agora.events.Event;
import agora.events.Message;
import agora.issues.Block;
import agora.issues.Issue;
import agora.tokens.Hashes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * Issues, mails about events and messages in each language: their plain text to read, and a hash of
 * every byte of their HTML. After a change that means to change them, {@code -Dagora.answers=write}
 * has the file follow; the difference is then read.
 */
class GoldenMailsTest {

  private static final Path FILE =
      Path.of(
          System.getProperty("agora.root", "../.."),
          "functions/compose/src/test/resources/agora/compose/mails.txt");

  private static final String BASE = "https://klub.example";

  private static final Event EVENT =
      new Event(
          "her-er-debat",
          "aften",
          "En aften",
          "Tekst",
          "Mette Holm",
          Instant.parse("2026-12-10T18:00:00Z"),
          Instant.parse("2026-12-10T20:00:00Z"),
          "Store sal",
          120,
          "https://billetter.example/",
          Instant.parse("2026-11-20T08:00:00Z"),
          Instant.parse("2026-12-08T22:00:00Z"),
          Instant.parse("2026-12-09T08:00:00Z"));

  private final Map<String, String> all = new LinkedHashMap<>();

  @Test
  void everyMailIsWhatItWas() throws IOException {
    for (Language language : Language.values()) {
      for (boolean children : List.of(false, true)) {
        Club club = club(children);
        for (Event event : List.of(EVENT, EVENT.cancel())) {
          Map<String, Event> events = Map.of("aften", event);
          Composer composer = new Composer(null);
          put(
              language + " issue " + children + " " + event.cancelled(),
              composer.render(club, issue("2026-12"), events, language, BASE));
          put(
              language + " mail " + children + " " + event.cancelled(),
              composer.render(club, issue(""), events, language, BASE, List.of("event", "text")));
        }
      }
      messages(language);
    }
    StringBuilder text = new StringBuilder();
    all.forEach(
        (name, mail) -> text.append("=== ").append(name).append("\n").append(mail).append("\n"));
    if (System.getProperty("agora.answers", "").equals("write")) {
      Files.createDirectories(FILE.getParent());
      Files.writeString(FILE, text);
    }
    assertEquals(Files.readString(FILE), text.toString());
  }

  private void messages(Language language) {
    Event before =
        EVENT.moved(
            Instant.parse("2026-12-09T18:00:00Z"),
            Instant.parse("2026-12-09T20:00:00Z"),
            "Lille sal",
            EVENT.sale().orElseThrow());
    for (Message.About about : Message.About.values()) {
      message(language, about, EVENT, before);
    }
    message(language, Message.About.MOVED, EVENT, EVENT);
    message(language, Message.About.WORD, null, null);
  }

  private void message(
      Language language, Message.About about, @Nullable Event event, @Nullable Event before) {
    Message message =
        new Message(
            about,
            "Emne",
            "Personalets ord",
            null,
            null,
            event,
            before,
            1,
            new Message.Audience(true, List.of(), List.of()));
    put(
        language + " message " + about + " " + Objects.equals(event, before),
        new MessageMail(club(false), message, language).render(null, BASE));
  }

  private void put(String name, Rendered mail) {
    all.put(
        name + " " + Hashes.sha256(mail.subject() + mail.html() + mail.text() + mail.links()),
        mail.subject() + "\n" + mail.text());
  }

  private static Issue issue(String id) {
    List<Block> blocks = new ArrayList<>();
    for (Block.Kind kind : Block.Kind.values()) {
      blocks.add(
          Block.of(
              new Block.Fields(
                  kind.name().toLowerCase(Locale.ROOT),
                  kind,
                  "Titel",
                  "Tekst",
                  "Ane Lykkeberg",
                  null,
                  "https://avis.example/",
                  "Læs",
                  null,
                  null,
                  null,
                  kind == Block.Kind.EVENT ? "aften" : null,
                  List.of(),
                  kind == Block.Kind.BENEFIT ? 12 : null,
                  kind == Block.Kind.BENEFIT ? "2026-12-20T18:00" : null,
                  kind == Block.Kind.BENEFIT ? "Vis denne side ved skranken." : null)));
    }
    return new Issue("her-er-debat", id, "Emne", "", blocks, null);
  }

  private static Club club(boolean children) {
    return new Club(
        "her-er-debat",
        "Her er debat",
        "Om klubben",
        Language.DANISH,
        List.of(),
        new Club.Sender("Her er debat", "her-er-debat", "debat@bibliotek.example"),
        new Club.Rhythm(1, "09:00", "Europe/Copenhagen"),
        List.of(),
        List.of(Language.values()),
        Club.Look.PLAIN,
        Club.Privacy.NONE,
        children ? new Rules(true, null, 15, 24, 60, 3, 4, true) : Rules.USUAL);
  }
}
