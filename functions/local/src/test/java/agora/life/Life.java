package agora.life;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import agora.local.Answer;
import agora.local.LocalClub;
import agora.local.Options;
import agora.local.OutboxMail;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The language that the tests of the whole club speak. Everything goes through HTTP, the mails in
 * the outbox and the staff's commands, as citizens and staff would.
 */
final class Life implements AutoCloseable {

  static final String CLUB = "her-er-debat";

  private final LocalClub club;
  private final ObjectMapper json = new ObjectMapper();

  private Life(LocalClub club) {
    this.club = club;
  }

  /** A stack without clubs, whose clock shows an instant. */
  static Life at(String instant) {
    return new Life(LocalClub.start(Options.at(root()).start(Instant.parse(instant)).seed(7)));
  }

  static Path root() {
    return Path.of(System.getProperty("agora.root", "../.."));
  }

  LocalClub club() {
    return club;
  }

  /** Staff give the command of a file in events/, with some fields replaced. */
  JsonNode staffGive(String file, Map<String, ?> instead) {
    Map<String, Object> command = new LinkedHashMap<>();
    example(file).properties().forEach(field -> command.put(field.getKey(), field.getValue()));
    command.putAll(instead);
    JsonNode answer = club.command(command);
    assertTrue(answer.path("ok").asBoolean(), () -> file + " was refused: " + answer);
    return answer.path("result");
  }

  JsonNode staffGive(String file) {
    return staffGive(file, Map.of());
  }

  private JsonNode example(String file) {
    try {
      return json.readTree(Files.readString(root().resolve("events").resolve(file)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void signsUp(String email, String tracking) {
    Answer answer =
        club.post(
            "/clubs/" + CLUB + "/members",
            Map.of("email", email, "tracking", tracking, "consent", "on", "source", "web"));
    assertTrue(answer.status() < 300, answer::body);
  }

  void confirms(String email) {
    String link = linkIn(lastMailTo(email), "/confirm/");
    assertEquals(200, club.get(link).status());
    assertEquals(200, club.post(link, Map.of()).status());
  }

  void joins(String email, String tracking) {
    signsUp(email, tracking);
    confirms(email);
  }

  void isNow(String instant) {
    club.turnTo(Instant.parse(instant));
  }

  List<OutboxMail> issuesTo(String email) {
    return club.outbox(email).stream().filter(mail -> mail.tags().containsKey("mailing")).toList();
  }

  OutboxMail lastMailTo(String email) {
    List<OutboxMail> mails = club.outbox(email);
    assertTrue(!mails.isEmpty(), () -> "no mail to " + email);
    return mails.getLast();
  }

  /** The path of the first link in the mail's plain text that has this prefix. */
  static String linkIn(OutboxMail mail, String prefix) {
    return Pattern.compile(Pattern.quote(prefix) + "[A-Za-z0-9._~/-]+")
        .matcher(mail.text())
        .results()
        .findFirst()
        .orElseThrow(() -> new AssertionError("no " + prefix + " in: " + mail.text()))
        .group();
  }

  JsonNode report(String issue) {
    club.quiet();
    return staffGive("report.json", Map.of("issue", issue));
  }

  @Override
  public void close() {
    club.close();
  }
}
