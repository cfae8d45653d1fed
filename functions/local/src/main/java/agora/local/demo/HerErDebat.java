package agora.local.demo;

import agora.local.LocalClub;
import agora.testkit.aws.OutboxMail;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The club <i>Her er debat</i>: 200 members who came by its page, its posters and the desk, three
 * past issues with their clicks, of which the last gives books away, the next issue approved, and a
 * debate evening whose members' window is open. All of it goes through the club's own pages, mails
 * and commands while its clock is turned from summer to {@link #TODAY}.
 */
public final class HerErDebat {

  /** What the demo's clock shows while the first members sign up. */
  public static final Instant START = Instant.parse("2026-08-17T07:00:00Z");

  /** What the demo's clock shows when it is ready. */
  public static final Instant TODAY = Instant.parse("2026-11-24T08:00:00Z");

  /** Of the twelve that November's issue gives away: there are some left. */
  private static final int TAKEN = 7;

  private static final Pattern CONFIRM = Pattern.compile("/confirm/[A-Za-z0-9._~-]+");
  private static final Pattern BENEFIT = Pattern.compile("/tickets/[A-Za-z0-9._~-]+--[^\"]+");
  private static final Pattern CLICK = Pattern.compile("/c/[a-z0-9_-]+/[a-z0-9_-]+/[a-z0-9_-]+");

  private final LocalClub club;
  private final ObjectMapper json = new ObjectMapper();
  private final Random random = new Random(30);

  private HerErDebat(LocalClub club) {
    this.club = club;
  }

  /** Plays the club into an empty stack; one that was played before is left as it is. */
  public static void play(LocalClub club) {
    if (club.get("/clubs/her-er-debat").status() == 404) {
      new HerErDebat(club).play();
    }
  }

  private void play() {
    example("save-library");
    example("save-club");
    text("members.csv").lines().skip(1).forEach(this::joins);
    example("save-event");
    example("approve-event-mails");
    example("import-codes");
    for (String month : List.of("2026-09", "2026-10", "2026-11")) {
      must(fields(illustrated(club, read(text("issue-" + month + ".json")))));
      approve(month);
      int before = club.outbox().size();
      club.turnTo(Instant.parse(month + "-02T07:00:00Z"));
      List<OutboxMail> mails = club.outbox();
      mails.subList(before, mails.size()).forEach(this::reads);
      mails.subList(before, mails.size()).stream().limit(TAKEN).forEach(this::takes);
    }
    must(fields(illustrated(club, read(events("save-issue")))));
    approve("2026-12");
    club.turnTo(TODAY);
    club.quiet();
  }

  private void joins(String line) {
    String[] columns = line.split(",", -1);
    String email = columns[1];
    ObjectNode form = json.createObjectNode().put("name", columns[0]).put("email", email);
    form.set("topics", json.valueToTree(columns[2].split(";", -1)));
    form.put("language", columns[3]).put("tracking", columns[4]).put("consent", "yes");
    var answer =
        club.post(
            "/clubs/her-er-debat/members",
            "application/json",
            form.put("source", columns[5]).toString());
    if (answer.status() >= 400) {
      throw new IllegalStateException("%s could not sign up: %s".formatted(email, answer.body()));
    }
    ObjectNode yes = json.createObjectNode().put("tracking", columns[4]);
    yes.set("topics", form.path("topics"));
    String link = first(CONFIRM, club.outbox(email).getLast().text());
    club.post(link, "application/json", yes.toString());
  }

  /** A third of the readers follow a link or two. */
  private void reads(OutboxMail mail) {
    List<String> links =
        CLICK.matcher(mail.html()).results().map(found -> found.group()).distinct().toList();
    for (int click = 0; !links.isEmpty() && click < Math.max(0, random.nextInt(6) - 3); click++) {
      club.get(links.get(random.nextInt(links.size())));
    }
  }

  /** Whoever is among the first to read takes what the issue gives away. */
  private void takes(OutboxMail mail) {
    BENEFIT
        .matcher(mail.html())
        .results()
        .forEach(link -> club.post(link.group(), "application/json", "{}"));
  }

  private void approve(String issue) {
    must(Map.of("command", "approve-issue", "club", "her-er-debat", "issue", issue));
  }

  /** An issue of the demo whose blocks have their pictures, each added to the club first. */
  public static JsonNode illustrated(LocalClub club, JsonNode issue) {
    Map<String, String[]> pictures =
        text("pictures.tsv")
            .lines()
            .skip(1)
            .map(line -> line.split("\t", -1))
            .collect(Collectors.toMap(columns -> columns[0], columns -> columns));
    for (JsonNode block : issue.path("blocks")) {
      String[] columns = pictures.get(block.path("id").asText());
      if (columns != null) {
        JsonNode added =
            must(
                club,
                Map.of(
                    "command",
                    "add-picture",
                    "club",
                    "her-er-debat",
                    "shape",
                    columns[1],
                    "credit",
                    "Illustration: Agora",
                    "base64",
                    Base64.getEncoder().encodeToString(bytes(columns[0] + ".jpg"))));
        ((ObjectNode) block)
            .put("image", added.path("result").path("image").asText())
            .put("alt", columns[2]);
      }
    }
    return issue;
  }

  /**
   * The command of a file in events/, which is where the club, its event and its next issue stand.
   */
  private void example(String file) {
    must(fields(read(events(file))));
  }

  private static Map<String, Object> fields(JsonNode command) {
    Map<String, Object> fields = new LinkedHashMap<>();
    command.properties().forEach(field -> fields.put(field.getKey(), field.getValue()));
    return fields;
  }

  private JsonNode must(Map<String, ?> command) {
    return must(club, command);
  }

  private static JsonNode must(LocalClub club, Map<String, ?> command) {
    JsonNode answer = club.command(command);
    if (!answer.path("ok").asBoolean()) {
      throw new IllegalStateException(
          "The demo's %s was refused: %s".formatted(command.get("command"), answer));
    }
    return answer;
  }

  private JsonNode read(String text) {
    try {
      return json.readTree(text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String events(String name) {
    try {
      return Files.readString(club.options().root().resolve("events").resolve(name + ".json"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String text(String file) {
    return new String(bytes(file), StandardCharsets.UTF_8);
  }

  private static byte[] bytes(String file) {
    try (InputStream in = HerErDebat.class.getResourceAsStream("/demo/her-er-debat/" + file)) {
      if (in == null) {
        throw new IllegalStateException("The demo lacks " + file);
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String first(Pattern pattern, String text) {
    return pattern
        .matcher(text)
        .results()
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("No " + pattern + " in: " + text))
        .group();
  }
}
