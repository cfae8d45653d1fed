package agora.signup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import agora.edge.lambda.Json;
import agora.members.Member;
import agora.members.links.PersonalLinks;
import agora.members.links.Sessions;
import agora.stack.Secret;
import agora.stack.Template;
import agora.testkit.visitors.Robot;
import agora.tokens.Ids;
import agora.tokens.Keys;
import agora.tokens.Tokens;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The rotation of a key that leaked, played as {@code docs/breach-and-restore.md} tells it, with
 * the secrets that stand there: of a new stack, and of one from before the keys were apart.
 */
final class LeakedKeyTest {

  private static final String ME = "/me/{token}";
  private static final String LINKS = "/links/{token}";
  private static final String LEAVE = "/unsubscribe/{token}";
  private static final String GENERATED =
      "the key that signs, sixty-four characters of it, and so on......"
          + "the key of addresses, sixty-four characters of it, and so on....";

  private final SignupClub club = new SignupClub();
  private Keys leaked = club.keys();
  private Member ida = club.idaJoins();

  @AfterEach
  void close() {
    club.close();
  }

  /** The secrets of the page: before and after, of a new stack and of an old one. */
  private static List<Map<String, String>> secrets() {
    try {
      String page =
          Files.readString(
              Path.of(System.getProperty("agora.root", ".")).resolve("docs/breach-and-restore.md"));
      return Pattern.compile("```json\\s+(\\{[^`]+})\\s+```")
          .matcher(page)
          .results()
          .map(found -> keys(found.group(1)))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Map<String, String> keys(String json) {
    try {
      Map<String, String> secret = new LinkedHashMap<>();
      Json.object(json)
          .forEach((name, value) -> secret.put(name, Json.asText(value).replace("…", GENERATED)));
      return secret;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Ida joins while the key is secret still; then others know it. */
  private void leaks(int stack) {
    club.aws.holds(secrets().get(stack));
    club.now = club.now.plus(Duration.ofMinutes(6));
    leaked = club.keys();
    club.signsUp("email", "eva@example.dk", "consent", "yes");
    club.posts("/confirm/{token}", club.aws.token("confirm"), "tracking", "none");
    ida = member("eva@example.dk");
  }

  private void rotates(int stack) {
    club.aws.holds(secrets().get(stack + 1));
    club.now = club.now.plus(Duration.ofMinutes(6));
  }

  private Member member(String email) {
    return club.members().stream()
        .filter(each -> each.email().equals(email))
        .findFirst()
        .orElseThrow();
  }

  /** What somebody makes who knows the key. */
  private PersonalLinks forger() {
    return new PersonalLinks(new Tokens(() -> leaked, () -> club.now), () -> club.now, "");
  }

  private static String token(String link) {
    return link.substring(link.lastIndexOf('/') + 1);
  }

  /** An update that changed how it is generated would make it anew, and know nobody. */
  @Test
  void theSecretOfAStackFromBeforeIsGeneratedAsItWas() {
    Secret before = secret(Map.of());
    assertEquals("{\"current\": \"k1\", \"address\": \"k1\"}", before.template());
    assertEquals("k1", before.key());
    assertEquals(64, before.length());
    Secret now = secret(Map.of("AddressKey", "apart"));
    assertEquals("{\"current\": \"k1\", \"address\": \"a1\"}", now.template());
    assertEquals("generated", now.key());
    assertEquals(128, now.length());
  }

  private static Secret secret(Map<String, String> more) {
    Map<String, String> parameters = new HashMap<>(more);
    parameters.put("MailDomain", "bibliotek.dk");
    parameters.put("StaffMail", "klub@bibliotek.dk");
    return Template.read(
            Path.of(System.getProperty("agora.root", "."), "template.yaml"), parameters)
        .secrets()
        .stream()
        .filter(each -> each.id().equals("SigningSecret"))
        .findFirst()
        .orElseThrow();
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 2})
  void whatIsForgedWithItOpensUntilItIsRotatedAndNothingAfterwards(int stack) {
    leaks(stack);
    String me = token(forger().preferences(ida));
    String secret =
        new Sessions(
                club.client, club.table("SessionsTable"), new Ids(new Random(1)), () -> club.now)
            .link(ida);
    String mine = token(forger().myData(ida, secret));
    assertEquals(200, club.opens(ME, me).status(), "the control");
    assertEquals(200, club.opens("/mine/{token}", mine).status(), "the control");

    rotates(stack);
    Member before = member(ida.email());
    for (String forged : List.of(me, mine, token(forger().preferences(ida)))) {
      for (String route : List.of(ME, "/mine/{token}", "/confirm/{token}", "/address/{token}")) {
        club.posts(route, forged, "name", "Forged", "tracking", "personal");
        String page = club.opens(route, forged).body();
        assertFalse(page.contains("eva@") || page.contains("name=\"tracking\""), page);
      }
    }
    assertEquals(before, member(ida.email()));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 2})
  void aLinkOfAnOldMailLeadsToANewOneInTheMembersOwnMailbox(int stack) {
    leaks(stack);
    String me = club.aws.token("me");
    rotates(stack);
    SignupClub.Answer answer = club.opens(ME, me);
    assertEquals(303, answer.status());
    assertEquals("/links/" + me, String.valueOf(answer.headers().get("location")));
    assertTrue(club.opens(LINKS, me).body().contains("Vi sender dig et nyt link"));
    int mails = club.aws.mails.size();
    assertEquals(200, club.posts(LINKS, me).status());
    assertEquals(mails + 1, club.aws.mails.size());
    assertTrue(club.aws.mails.getLast().contains("eva@example.dk"));
    String fresh = club.aws.token("me");
    assertTrue(fresh.startsWith("k2."), fresh);
    assertEquals(200, club.opens(ME, fresh).status());
    assertEquals(404, club.opens(LINKS, fresh).status(), "no link of today needs another");
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 2})
  void linksOfEveryKindAreMadeAnew(int stack) {
    leaks(stack);
    String ticket = token(forger().tickets(ida, "aften"));
    String stay = token(forger().yearlyQuestion(ida));
    String mine = token(forger().myData(ida, "x"));
    club.signsUp("email", "bo@example.dk", "consent", "yes");
    String confirm = club.aws.token("confirm");
    rotates(stack);
    Map<String, String> links =
        Map.of(ticket, "tickets", stay, "stay", mine, "mine", confirm, "confirm");
    links.forEach(
        (old, kind) -> {
          club.posts(LINKS, old);
          assertTrue(club.aws.token(kind).startsWith("k2."), kind);
        });
    assertTrue(club.everything().contains("bo@example.dk"));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 2})
  void leavingByAnOldMailStillWorks(int stack) {
    leaks(stack);
    String leave = club.aws.token("unsubscribe");
    rotates(stack);
    club.posts(LEAVE, leave);
    assertEquals(Member.State.LEFT, member(ida.email()).state());
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 2})
  void membersAreKnownByTheirAddressesAsBefore(int stack) {
    leaks(stack);
    int members = club.members().size();
    rotates(stack);
    club.signsUp("email", "eva@example.dk", "consent", "yes");
    assertTrue(club.aws.mails.getLast().contains("Du er allerede medlem"));
    assertEquals(members, club.members().size());
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 2})
  void aRobotIsSentNothing(int stack) {
    leaks(stack);
    String mail = club.aws.mails.getLast();
    rotates(stack);
    int mails = club.aws.mails.size();
    assertTrue(Robot.plain(club::send).scan(mail) > 0);
    assertEquals(mails, club.aws.mails.size());
  }
}
