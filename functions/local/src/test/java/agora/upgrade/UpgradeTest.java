package agora.upgrade;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import agora.local.BrowserResponse;
import agora.local.LocalClub;
import agora.local.Options;
import agora.testkit.aws.OutboxMail;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.sqs.SqsClient;

/**
 * Commit d48d15d was deployed: one issue is half sent and rests until tomorrow by a schedule, of
 * another a batch waits in the queue, a third waits for its ten minutes, mails about an event are
 * scheduled; and the mails of all that are in people's mailboxes. Then this version is deployed.
 * {@code d48d15d.zip} is such a club, as that commit's own template and zips left it; {@code
 * -Dagora.earlier=} and a built checkout of that commit, or of another, has it played again.
 */
final class UpgradeTest {

  private static final String WAITS = "venter@borger.example";

  private static final List<String> PAGES =
      List.of("/confirm/", "/me/", "/unsubscribe/", "/tickets/", "/clubs/");

  private static boolean played;

  @TempDir private Path folder;
  @TempDir private Path earlier;

  @SuppressWarnings("NullAway.Init")
  private LocalClub club;

  @SuppressWarnings("NullAway.Init")
  private List<OutboxMail> before;

  @BeforeEach
  void deploy() throws IOException {
    unpack();
    Path root = Path.of(System.getProperty("agora.root", "../.."));
    club = LocalClub.start(Options.at(root).store(folder).start(Earlier.LEFT.plusSeconds(1)));
    before = club.outbox();
    give("save-library");
  }

  @AfterEach
  void close() {
    club.close();
  }

  private InputStream kept() throws IOException {
    String checkout = System.getProperty("agora.earlier", "");
    if (checkout.isEmpty()) {
      return Objects.requireNonNull(UpgradeTest.class.getResourceAsStream("d48d15d.zip"));
    }
    Path file = Path.of("target", "earlier.zip");
    if (!played) {
      played = true;
      Earlier.play(Path.of(checkout).toAbsolutePath(), earlier.resolve("store"), file);
    }
    return Files.newInputStream(file);
  }

  private void unpack() throws IOException {
    try (InputStream in = kept();
        ZipInputStream zip = new ZipInputStream(in)) {
      for (ZipEntry each = zip.getNextEntry(); each != null; each = zip.getNextEntry()) {
        Path file = folder.resolve(each.getName());
        Files.createDirectories(file.resolveSibling("."));
        Files.copy(zip, file);
      }
    }
  }

  private JsonNode give(String file) throws IOException {
    Map<String, Object> command = new LinkedHashMap<>();
    Path events = Path.of(System.getProperty("agora.root", "../..")).resolve("events");
    new ObjectMapper()
        .readTree(events.resolve(file + ".json").toFile())
        .properties()
        .forEach(field -> command.put(field.getKey(), field.getValue()));
    JsonNode answer = club.command(command);
    assertTrue(answer.path("ok").asBoolean(), () -> file + " was refused: " + answer);
    return answer.path("result");
  }

  /** How many mails of a mailing each address has got, over both versions. */
  private Map<String, Integer> got(String mailing) {
    Map<String, Integer> got = new TreeMap<>();
    club.outbox().stream()
        .filter(mail -> mailing.equals(mail.tags().get("mailing")))
        .forEach(mail -> got.merge(mail.to(), 1, Integer::sum));
    return got;
  }

  private static Map<String, Integer> once(String club, int members) {
    Map<String, Integer> once = new TreeMap<>();
    for (int n = 0; n < members; n++) {
      once.put(Earlier.address(club, n), 1);
    }
    return once;
  }

  private void isNow(String instant) {
    club.turnTo(Instant.parse(instant));
    club.quiet();
  }

  @Test
  void whatWasHalfDoneIsDoneWithNothingLostAndNothingTwice() {
    String half = Earlier.HALF_SENT + "_2026-12";
    String queued = Earlier.IN_THE_QUEUE + "_2026-12";
    String waiting = Earlier.WAITING + "_2026-12";
    assertEquals(5, got(half).size(), "as it was left");
    assertEquals(3, got(queued).size(), "as it was left");
    assertEquals(Map.of(), got(waiting), "as it was left");

    isNow("2026-12-01T09:05:00Z");
    assertEquals(once(Earlier.IN_THE_QUEUE, Earlier.OF_OTHERS), got(queued));
    assertEquals(Map.of(), got(waiting), "staff can still regret it");
    isNow("2026-12-01T09:30:00Z");
    assertEquals(once(Earlier.WAITING, Earlier.OF_OTHERS), got(waiting));
    isNow("2026-12-02T12:00:00Z");
    assertEquals(once(Earlier.HALF_SENT, Earlier.MEMBERS), got(half));

    isNow("2026-12-08T12:00:00Z");
    List<String> events =
        club.outbox().stream()
            .map(mail -> mail.tags().getOrDefault("mailing", ""))
            .filter(mailing -> mailing.endsWith("--events"))
            .toList();
    assertNotEquals(List.of(), events, "the mail before the event");
    assertEquals(
        events.size(), events.stream().distinct().mapToInt(each -> got(each).size()).sum());
    for (String queue : List.of("DeadLetters", "FailureQueue")) {
      assertEquals(List.of(), messages(queue), queue);
    }
  }

  @Test
  void aMessageThatIsLostOnTheWayWouldBeMissed() {
    try (SqsClient sqs =
        SqsClient.builder()
            .endpointOverride(club.uri(""))
            .region(Region.EU_NORTH_1)
            .credentialsProvider(
                StaticCredentialsProvider.create(AwsBasicCredentials.create("tester", "none")))
            .httpClient(UrlConnectionHttpClient.create())
            .build()) {
      sqs.purgeQueue(purge -> purge.queueUrl(url("SendQueue")));
    }
    isNow("2026-12-02T12:00:00Z");
    assertEquals(3, got(Earlier.IN_THE_QUEUE + "_2026-12").size());
  }

  private String url(String queue) {
    return club.template().queues().stream()
        .filter(each -> each.id().equals(queue))
        .findFirst()
        .orElseThrow()
        .url();
  }

  private List<String> messages(String queue) {
    try (SqsClient sqs =
        SqsClient.builder()
            .endpointOverride(club.uri(""))
            .region(Region.EU_NORTH_1)
            .credentialsProvider(
                StaticCredentialsProvider.create(AwsBasicCredentials.create("tester", "none")))
            .httpClient(UrlConnectionHttpClient.create())
            .build()) {
      return sqs
          .receiveMessage(get -> get.queueUrl(url(queue)).waitTimeSeconds(0))
          .messages()
          .stream()
          .map(message -> message.body())
          .toList();
    }
  }

  /** But the one that waits to be confirmed, which asks for another mail: see below. */
  @Test
  void everyLinkOfTheMailsInPeoplesMailboxesOpens() {
    List<String> broken = new ArrayList<>();
    int opened = 0;
    for (OutboxMail mail : before) {
      if (mail.to().equals(WAITS)) {
        continue;
      }
      for (String page : PAGES) {
        for (String link : Earlier.links(mail, page).toList()) {
          opened++;
          if (club.get(link).status() != 200) {
            broken.add(link + " " + club.get(link).status());
          }
        }
      }
      for (String link : Earlier.links(mail, "/c/").toList()) {
        opened++;
        BrowserResponse answer = club.get(link);
        if (answer.status() != 302) {
          broken.add(link + " " + answer.status());
        }
      }
    }
    assertEquals(List.of(), broken);
    assertTrue(opened > 50, "links were opened: " + opened);
  }

  @Test
  void aCodeStaysWhoseItIsAndWhoLeavesByAnOldLinkHasLeft() {
    OutboxMail issue = Earlier.whoUnlocks(before);
    BrowserResponse code = club.post(Earlier.link(issue, "/tickets/"), "application/json", "{}");
    assertTrue(code.body().contains("\"yours\""), code::body);

    String leave = Earlier.link(issue, "/unsubscribe/");
    assertEquals(
        200,
        club.post(leave, "application/x-www-form-urlencoded", "List-Unsubscribe=One-Click")
            .status());
    String found = club.command(Map.of("command", "find-member", "email", issue.to())).toString();
    assertTrue(found.contains("\"left\""), found);
  }

  /** A link that does not say what it confirms confirms nothing; its page mails one that does. */
  @Test
  void whoWaitsForTheConfirmationIsSentANewLinkByTheOldOneAndJoins() {
    String old = Earlier.link(lastTo(WAITS), "/confirm/");
    assertEquals(410, club.get(old).status());
    assertEquals(200, club.post(old, "application/json", "{}").status());
    String link = Earlier.link(club.outbox(WAITS).getLast(), "/confirm/");
    assertNotEquals(old, link);
    assertEquals(200, club.get(link).status());
    BrowserResponse joined = club.post(link, "application/json", "{}");
    assertEquals(200, joined.status(), joined::body);
    assertTrue(club.outbox(WAITS).getLast().text().contains("/me/"), "the welcome");
  }

  private OutboxMail lastTo(String address) {
    return before.stream().filter(mail -> mail.to().equals(address)).toList().getLast();
  }
}
