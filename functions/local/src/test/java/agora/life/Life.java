package agora.life;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import agora.local.BrowserResponse;
import agora.local.LocalClub;
import agora.local.Options;
import agora.stack.Item;
import agora.testkit.aws.OutboxMail;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.sesv2.SesV2Client;
import software.amazon.awssdk.services.sesv2.model.SuppressionListReason;

/**
 * The language that the tests of the whole club speak. Everything goes through HTTP, the mails in
 * the outbox and the staff's commands, as citizens and staff would.
 */
final class Life implements AutoCloseable {

  static final String CLUB = "her-er-debat";

  /** Who is told of a mailing, as save-club.json says. */
  static final String STAFF = "debat@bibliotek.example";

  private final LocalClub club;
  private boolean documented = true;
  private final ObjectMapper json = new ObjectMapper();

  private Life(LocalClub club) {
    this.club = club;
  }

  /** A stack without clubs, whose clock shows an instant. */
  static Life at(String instant) {
    return new Life(LocalClub.start(Options.at(root()).start(Instant.parse(instant)).seed(7)));
  }

  /** The same, of another template. */
  static Life at(String instant, Path template) {
    return new Life(
        LocalClub.start(
            Options.at(root()).template(template).start(Instant.parse(instant)).seed(7)));
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

  /** The club has had these members for long; their clicks are counted and tied to nobody. */
  void hasMembers(List<String> addresses) {
    List<Item> members = new ArrayList<>();
    for (String address : addresses) {
      members.add(
          Item.of(CLUB, "m%05d".formatted(members.size()))
              .with("email", address)
              .with("name", "Ida")
              .with("language", "da")
              .with("topics", List.of())
              .with("tracking", "ANONYMOUS")
              .with("state", "ACTIVE")
              .with("source", "web")
              .with("joined", club.now()));
    }
    put("MembersTable", members);
    club.quiet();
  }

  /** A link of a mailing to come is in the store already, and broken. */
  void linkLeadsNowhere(String mailing, String link) {
    put(
        "MailingsTable",
        List.of(Item.of(mailing, "link#" + link).with("block", "").with("target", "https:")));
  }

  void put(String table, List<Item> items) {
    String name = club.template().table(table).name();
    try (DynamoDbClient dynamo =
        DynamoDbClient.builder()
            .endpointOverride(club.dynamo().endpoint())
            .region(Region.EU_NORTH_1)
            .credentialsProvider(
                StaticCredentialsProvider.create(AwsBasicCredentials.create("tester", "none")))
            .httpClient(UrlConnectionHttpClient.create())
            .build()) {
      items.forEach(item -> dynamo.putItem(put -> put.tableName(name).item(item.values())));
    }
  }

  /** SES refuses an address from now on, as after a hard bounce of another sender's mail. */
  void mailboxRefuses(String email) {
    try (SesV2Client ses =
        SesV2Client.builder()
            .endpointOverride(club.uri(""))
            .region(Region.EU_NORTH_1)
            .credentialsProvider(
                StaticCredentialsProvider.create(AwsBasicCredentials.create("tester", "none")))
            .httpClient(UrlConnectionHttpClient.create())
            .build()) {
      ses.putSuppressedDestination(
          put -> put.emailAddress(email).reason(SuppressionListReason.BOUNCE));
    }
  }

  void signsUp(String email, String tracking) {
    BrowserResponse answer =
        club.post(
            "/clubs/" + CLUB + "/members",
            Map.of("email", email, "tracking", tracking, "consent", "on", "source", "web"));
    assertTrue(answer.status() < 300, answer::body);
  }

  void confirms(String email) {
    String link = linkIn(lastMailTo(email), "/confirm/");
    assertEquals(200, club.get(link).status());
    assertEquals(200, presses(link, "{\"tracking\": \"personal\"}").status());
  }

  /** A library's own site presses for the person who uses it: JSON is asked nothing twice. */
  BrowserResponse presses(String link) {
    return presses(link, "{}");
  }

  /**
   * The same, with what is ticked on the page; what nobody asked for at sign-up counts for nothing.
   */
  BrowserResponse presses(String link, String ticked) {
    return club.post(link, "application/json", ticked);
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

  /** Rows that the test itself put there are not looked at in the end. */
  void isDocumentedNoMore() {
    documented = false;
  }

  /** All that the functions have written by then is of a kind that docs/retention.md tells of. */
  @Override
  public void close() {
    try (club) {
      if (documented) {
        assertEquals(
            Set.of(), RowKinds.documented().wrong(club.dynamo(), club.template()), "undocumented");
      }
    }
  }
}
