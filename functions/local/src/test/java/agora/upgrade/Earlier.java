package agora.upgrade;

import agora.local.BrowserResponse;
import agora.local.LocalClub;
import agora.local.Options;
import agora.testkit.aws.OutboxMail;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Plays a club by an earlier version's template and zips until much is under way, and keeps its
 * folder as a zip: tables, messages, schedules, mails, the clock.
 */
final class Earlier {

  /** Whose issue stops in the middle, since the day's quota is used up. */
  static final String HALF_SENT = "her-er-debat";

  /** Whose batch is to be tried again, by a message that is not visible yet. */
  static final String IN_THE_QUEUE = "anden-klub";

  /** Whose issue waits for its ten minutes. */
  static final String WAITING = "tredje-klub";

  static final Instant START = Instant.parse("2026-11-24T09:00:00Z");

  /** What the clock shows when the earlier version is left. */
  static final Instant LEFT = Instant.parse("2026-12-01T09:00:00Z");

  static final int MEMBERS = 12;
  static final int OF_OTHERS = 6;

  private final LocalClub club;
  private final Path events;
  private final ObjectMapper json = new ObjectMapper();

  private Earlier(LocalClub club, Path events) {
    this.club = club;
    this.events = events;
  }

  /**
   * Plays it.
   *
   * @param checkout of the earlier version, built with {@code mvn package}
   * @param folder an empty one, for the club
   * @param file the zip to write
   */
  static void play(Path checkout, Path folder, Path file) throws IOException {
    Path template = indexed(checkout);
    try (LocalClub club =
        LocalClub.start(
            Options.at(checkout).template(template).store(folder).start(START).seed(7))) {
      new Earlier(club, checkout.resolve("events")).play();
    }
    zip(folder, file);
  }

  /**
   * The earlier template, whose table of members has the index that this version adds:
   * CloudFormation makes it of the rows that are there, which a kept club doesn't.
   */
  private static Path indexed(Path checkout) throws IOException {
    String text = Files.readString(checkout.resolve("template.yaml"));
    int members = text.indexOf("\n  MembersTable:");
    String plain =
        "AttributeDefinitions: [{ AttributeName: pk, AttributeType: S }, { AttributeName: sk, AttributeType: S }]\n";
    int keys = text.indexOf(plain, members);
    Path file = checkout.resolve("template-indexed.yaml");
    Files.writeString(
        file,
        text.substring(0, keys)
            + plain.replace(
                "]",
                ", { AttributeName: due, AttributeType: S }, { AttributeName: dueAt, AttributeType: S }]")
            + "      GlobalSecondaryIndexes: [{ IndexName: due, KeySchema: [{ AttributeName: due, KeyType: HASH }, { AttributeName: dueAt, KeyType: RANGE }], Projection: { ProjectionType: KEYS_ONLY } }]\n"
            + text.substring(keys + plain.length()));
    return file;
  }

  static String address(String club, int n) {
    return "m" + n + "." + club + "@borger.example";
  }

  private void play() throws IOException {
    found(HALF_SENT, "09:00");
    give("save-event", Map.of());
    give("import-codes", Map.of("dryRun", false));
    give("approve-event-mails", Map.of());
    found(IN_THE_QUEUE, "10:00");
    found(WAITING, "11:00");
    join(HALF_SENT, MEMBERS);
    join(IN_THE_QUEUE, OF_OTHERS);
    join(WAITING, OF_OTHERS);
    for (String id : List.of(HALF_SENT, IN_THE_QUEUE, WAITING)) {
      Map<String, Object> issue = new LinkedHashMap<>(Map.of("club", id));
      if (!id.equals(HALF_SENT)) {
        issue.put("blocks", List.of(article())); // the event is another club's
      }
      give("save-issue", issue);
      if (!id.equals(WAITING)) {
        give("approve-issue", Map.of("club", id, "issue", "2026-12"));
      }
    }
    club.ses(Map.of("max24HourSend", 5));
    club.turnTo(Instant.parse("2026-12-01T08:00:00Z"));
    club.ses(Map.of("max24HourSend", 50_000));
    club.turnTo(Instant.parse("2026-12-01T08:57:00Z"));
    signUp(HALF_SENT, "venter@borger.example", "anonymous");
    is(club.post(link(whoUnlocks(club.outbox()), "/tickets/"), "application/json", "{}"));
    give("approve-issue", Map.of("club", WAITING, "issue", "2026-12"));
    give("send-now", Map.of("club", WAITING, "issue", "2026-12"));
    // The batch comes again after 15 seconds, and the clock ticks: this is the last.
    club.ses(Map.of("fail", Map.of("count", OF_OTHERS / 2, "status", "TRANSIENT_FAILURE")));
    club.turnTo(LEFT);
  }

  private static Map<String, Object> article() {
    return Map.of(
        "id", "artikel",
        "kind", "article",
        "title", "En artikel",
        "text", "Den er værd at læse.",
        "url", "https://avis.example/a?b=1&c=2",
        "linkText", "Læs artiklen");
  }

  private void found(String id, String time) throws IOException {
    give(
        "save-club",
        Map.of(
            "id",
            id,
            "rhythm",
            Map.of("dayOfMonth", 1, "time", time, "zone", "Europe/Copenhagen")));
  }

  private void join(String id, int members) {
    List<String> choices = List.of("none", "anonymous", "personal");
    for (int n = 0; n < members; n++) {
      String address = address(id, n);
      signUp(id, address, choices.get(n % 3));
      String link = link(club.outbox(address).getLast(), "/confirm/");
      is(club.post(link, "application/json", "{}"));
    }
  }

  private void signUp(String id, String address, String tracking) {
    is(
        club.post(
            "/clubs/" + id + "/members",
            Map.of("email", address, "tracking", tracking, "consent", "on", "source", "web")));
  }

  /** The first issue with a code to unlock: its reader does. */
  static OutboxMail whoUnlocks(List<OutboxMail> mails) {
    return mails.stream()
        .filter(mail -> mail.text().contains("/tickets/"))
        .findFirst()
        .orElseThrow();
  }

  private static void is(BrowserResponse answer) {
    if (answer.status() >= 400) {
      throw new IllegalStateException(answer.status() + " " + answer.body());
    }
  }

  private void give(String file, Map<String, ?> instead) throws IOException {
    Map<String, Object> command = new LinkedHashMap<>();
    json.readTree(events.resolve(file + ".json").toFile())
        .properties()
        .forEach(field -> command.put(field.getKey(), field.getValue()));
    command.putAll(instead);
    JsonNode answer = club.command(command);
    if (!answer.path("ok").asBoolean()) {
      throw new IllegalStateException(file + " was refused: " + answer);
    }
  }

  static String link(OutboxMail mail, String prefix) {
    return links(mail, prefix)
        .findFirst()
        .orElseThrow(() -> new AssertionError("no " + prefix + " in: " + mail.text()));
  }

  /** The paths of the links in the mail's plain text that have this prefix. */
  static Stream<String> links(OutboxMail mail, String prefix) {
    return Pattern.compile(Pattern.quote(prefix) + "[A-Za-z0-9._~/-]+")
        .matcher(mail.text())
        .results()
        .map(found -> found.group().replaceFirst("[.]+$", ""));
  }

  private static void zip(Path folder, Path file) throws IOException {
    try (OutputStream out = Files.newOutputStream(file);
        ZipOutputStream zip = new ZipOutputStream(out);
        Stream<Path> files = Files.walk(folder)) {
      for (Path each : files.filter(Files::isRegularFile).sorted().toList()) {
        zip.putNextEntry(new ZipEntry(folder.relativize(each).toString()));
        Files.copy(each, zip);
      }
    }
  }
}
