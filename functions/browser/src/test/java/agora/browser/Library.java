package agora.browser;

import agora.local.LocalClub;
import agora.local.Options;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A library with a club whose December issue has gone out to its members. They joined a year ago,
 * so they have been asked whether they want to stay. Another club sent its issue too, and was
 * closed then: its event is cancelled.
 */
final class Library implements AutoCloseable {

  static final String IDA = "ida@borger.example";
  static final String EVA = "eva@borger.example";

  /** The only member of the club that is closed. */
  static final String KAJ = "kaj@borger.example";

  static final String OPEN = "her-er-debat";
  static final String CLOSED = "det-var-debat";

  private static final Path ROOT = Path.of(System.getProperty("agora.root", "../.."));
  private static final Instant START = Instant.parse("2025-11-20T09:00:00Z");

  private static @Nullable Path turned;

  private final LocalClub club;
  private final ObjectMapper json = new ObjectMapper();

  private Library(LocalClub club) {
    this.club = club;
  }

  /** A library that goes on from the one year that was turned for all of them. */
  static Library open(Path folder) {
    try (Stream<Path> files = Files.list(turned())) {
      for (Path file : files.toList()) {
        Files.copy(file, folder.resolve(file.getFileName()));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Library(LocalClub.start(in(folder)));
  }

  private static synchronized Path turned() throws IOException {
    Path folder = turned;
    if (folder == null) {
      folder = Files.createTempDirectory("agora-library-");
      try (Library library = new Library(LocalClub.start(in(folder).start(START)))) {
        library.begin(ROOT.resolve("events"));
      }
      try (Stream<Path> files = Files.walk(folder)) {
        files.map(Path::toFile).forEach(File::deleteOnExit); // the last one asked for goes first
      }
      turned = folder;
    }
    return folder;
  }

  private static Options in(Path folder) {
    return Options.at(ROOT).store(folder).seed(7);
  }

  private void begin(Path events) {
    staffGive(events.resolve("save-library.json"), Map.of());
    staffGive(events.resolve("save-club.json"), Map.of());
    joins(OPEN, IDA);
    joins(OPEN, EVA);
    club.turnTo(Instant.parse("2026-11-24T09:00:00Z"));
    staffGive(events.resolve("save-club.json"), Map.of("id", CLOSED, "name", "Det var debat"));
    joins(CLOSED, KAJ);
    for (String each : List.of(OPEN, CLOSED)) {
      for (String file : List.of("save-event", "import-codes", "save-issue", "approve-issue")) {
        staffGive(events.resolve(file + ".json"), Map.of("club", each));
      }
    }
    club.turnTo(Instant.parse("2026-12-01T12:00:00Z"));
    staffGive(events.resolve("cancel-event.json"), Map.of("club", CLOSED));
    staffGive(events.resolve("close-club.json"), Map.of("club", CLOSED, "closed", true));
  }

  private void staffGive(Path file, Map<String, ?> instead) {
    try {
      Map<String, Object> command =
          json.readValue(Files.readString(file), new TypeReference<>() {});
      command.putAll(instead);
      var answer = club.command(command);
      if (!answer.path("ok").asBoolean()) {
        throw new AssertionError(file + " was refused: " + answer);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void joins(String id, String email) {
    club.post(
        "/clubs/" + id + "/members",
        Map.of("email", email, "tracking", "personal", "consent", "on", "age", "on"));
    club.post(path(email, "/confirm/"), "application/json", "{\"tracking\": \"personal\"}");
  }

  /** Asks for a membership with topics and personal tracking; the link that confirms it. */
  String asks(String email) {
    club.post(
        "/clubs/" + OPEN + "/members",
        "application/json",
        "{\"email\": \"%s\", \"consent\": true, \"topics\": [\"demokrati\"], \"tracking\": \"personal\"}"
            .formatted(email));
    return path(email, "/confirm/");
  }

  /** Asks for the single-use link to all that is known of a member. */
  String mine(String email) {
    club.post("/clubs/her-er-debat/leave", Map.of("email", email, "act", "mine"));
    someoneReads(); // the mail leaves after the answer
    return path(email, "/mine/");
  }

  /** The time that a person takes to read a page before they press. */
  void someoneReads() {
    club.turnTo(club.now().plusSeconds(3));
  }

  LocalClub club() {
    return club;
  }

  /** Where the accessibility statement is. */
  String statement() {
    return club.get("/was").header("location");
  }

  String address(String path) {
    return club.uri(path).toString();
  }

  /** Where the membership of an address stands, as staff see it. */
  String state(String email) {
    var members = club.command(Map.of("command", "list-members", "club", "her-er-debat"));
    return members
        .path("result")
        .path("members")
        .valueStream()
        .filter(member -> member.path("email").asText().equals(email))
        .map(member -> member.path("state").asText())
        .findFirst()
        .orElse("no member");
  }

  /** The path of the first link of this kind in the newest mail that has one. */
  String path(String email, String prefix) {
    return path(email, prefix, Pattern.compile(Pattern.quote(prefix) + "[A-Za-z0-9._~/-]+"));
  }

  /** The path of the newest link to a member's place at an event, or of what is given away. */
  String place(String email, String of) {
    return path(email, of, Pattern.compile("/tickets/[A-Za-z0-9._~-]*" + of + "~[A-Za-z0-9._~-]+"));
  }

  private String path(String email, String what, Pattern link) {
    return club.outbox(email).reversed().stream()
        .flatMap(mail -> link.matcher(mail.text()).results())
        .findFirst()
        .orElseThrow(() -> new AssertionError("no " + what + " in a mail to " + email))
        .group();
  }

  @Override
  public void close() {
    club.close();
  }
}
