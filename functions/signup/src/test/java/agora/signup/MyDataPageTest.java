package agora.signup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import agora.edge.lambda.Json;
import agora.members.Address;
import agora.members.Member;
import agora.members.limits.Promotions;
import agora.members.links.Sessions;
import agora.privacy.Erasures;
import agora.stack.Table;
import agora.testkit.history.History;
import agora.tokens.Ids;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** All that is known of a member, and who can get at it. */
final class MyDataPageTest {

  private static final String MINE = "/mine/{token}";

  private SignupClub club = new SignupClub();
  private final History history = club.history();

  @AfterEach
  void close() {
    club.close();
  }

  /** Asks for a fresh link from the preferences, and reads it in the mailbox. */
  private String freshLink(String me) {
    assertEquals(200, club.posts("/me/{token}", me, "act", "mine").status());
    return club.aws.token("mine");
  }

  private String idaOpens() {
    String link = freshLink(club.aws.token("me"));
    keepCookie(club.posts(MINE, link));
    return link;
  }

  private void keepCookie(SignupClub.Answer answer) {
    assertEquals(303, answer.status(), answer.body());
    String cookie = Json.asText(answer.headers().get("set-cookie"));
    for (String rule : List.of("HttpOnly", "Secure", "SameSite=Strict", "Max-Age=900")) {
      assertTrue(cookie.contains(rule), cookie);
    }
    club.cookies = List.of(cookie.substring(0, cookie.indexOf(';')));
  }

  @Test
  void aScannerThatOpensTheLinkUsesNothingUp() {
    club.idaJoins();
    String link = freshLink(club.aws.token("me"));
    for (int i = 0; i < 3; i++) {
      String page = club.opens(MINE, link).body();
      assertTrue(page.contains("Vis mine oplysninger"), page);
      assertFalse(page.contains("ida@example.dk"), page);
    }
    keepCookie(club.posts(MINE, link));
    String page = club.opens(MINE, link).body();
    assertTrue(page.contains("ida@example.dk") && page.contains("Klima"), page);
  }

  @Test
  void theLinkWorksOnceAndForFifteenMinutes() {
    club.idaJoins();
    String me = club.aws.token("me");
    String used = freshLink(me);
    keepCookie(club.posts(MINE, used));
    club.cookies = List.of();
    assertEquals(410, club.opens(MINE, used).status());
    String answer = club.posts(MINE, used).body();
    assertTrue(answer.contains("Vi har sendt et nyt link"), answer);
    String old = club.aws.token("mine");
    club.now = club.now.plus(Duration.ofMinutes(16));
    assertEquals(410, club.opens(MINE, old).status());
    assertEquals(200, club.posts(MINE, old).status());
    club.posts(MINE, old, "act", "erase-for-good");
    assertEquals(1, club.members().size());
  }

  @Test
  void theSessionIsOverAfterFifteenMinutes() {
    club.idaJoins();
    String link = idaOpens();
    club.now = club.now.plus(Duration.ofMinutes(16));
    assertFalse(club.opens(MINE, link).body().contains("ida@example.dk"));
    assertEquals(410, club.get("/mine/{token}/data.json", Map.of("token", link)).status());
    club.posts(MINE, link, "act", "erase-for-good");
    assertEquals(1, club.members().size());
  }

  private static int racersWhoGotIn(SignupClub where) throws Exception {
    where.idaJoins();
    where.posts("/me/{token}", where.aws.token("me"), "act", "mine");
    String link = where.aws.token("mine");
    Callable<Integer> open = () -> where.posts(MINE, link).status();
    int in = 0;
    try (var threads = Executors.newFixedThreadPool(4)) {
      for (Future<Integer> each : threads.invokeAll(List.of(open, open, open, open))) {
        in += each.get() == 303 ? 1 : 0;
      }
    }
    return in;
  }

  @Test
  void ofThoseWhoRaceForALinkOneGetsIn() throws Exception {
    assertEquals(1, racersWhoGotIn(club));
  }

  private static int timesThatALinkOpens(SignupClub where) {
    Sessions sessions =
        new Sessions(
            where.client, where.table("SessionsTable"), new Ids(new Random(1)), () -> where.now);
    Member ida = where.idaJoins();
    String secret = sessions.link(ida);
    return (int) IntStream.range(0, 3).filter(_ -> sessions.open(ida, secret).isPresent()).count();
  }

  @Test
  void aLinkOpensOnceAndWithoutTheGuardItWouldAgainAndAgain() {
    assertEquals(1, timesThatALinkOpens(club));
    try (SignupClub weak =
        SignupClub.racingWithout("(attribute_not_exists(#used))", "(attribute_exists(pk))")) {
      assertEquals(3, timesThatALinkOpens(weak));
    }
  }

  @Test
  void whoeverGetsAForwardedMailCanTakeOverNothing() {
    club.idaJoins();
    String me = club.aws.token("me");
    String leave = club.aws.token("unsubscribe");
    for (String link : List.of(me, leave)) {
      assertEquals(404, club.opens(MINE, link).status());
      assertEquals(404, club.posts(MINE, link, "act", "erase-for-good").status());
      assertEquals(404, club.posts("/address/{token}", link).status());
      assertEquals(404, club.get("/mine/{token}/data.json", Map.of("token", link)).status());
    }
    assertFalse(club.opens("/me/{token}", me).body().contains("ida@example.dk"));
    assertFalse(club.opens("/unsubscribe/{token}", leave).body().contains("ida@example.dk"));
    // The fresh link goes to Ida's mailbox, never to whoever asked for it.
    freshLink(me);
    assertTrue(club.aws.mails.getLast().contains("\"ToAddresses\":[\"ida@example.dk\"]"));
    // A fresh mail that is passed on after Ida has used it opens nothing.
    String link = club.aws.token("mine");
    keepCookie(club.posts(MINE, link));
    club.cookies = List.of("mine=abcdefghijkmnpqrstuvwxyz23");
    club.posts(MINE, link, "act", "address", "email", "thief@example.dk");
    club.posts(MINE, link, "act", "erase-for-good");
    assertEquals("ida@example.dk", club.members().getFirst().email());
    assertFalse(club.everything().contains("thief@example.dk"));
  }

  @Test
  void everythingThatAnyTableHoldsIsInTheExport() throws IOException {
    Member ida = club.idaJoins();
    history.of(ida);
    String link = idaOpens();
    club.posts(MINE, link, "act", "address", "email", "ida@new.example");
    var answer = club.get("/mine/{token}/data.json", Map.of("token", link));
    assertEquals(200, answer.status());
    assertTrue(club.opens(MINE, link).body().contains("du har hentet: KODE-1"));
    assertEquals(
        "attachment; filename=\"her-er-debat-data.json\"",
        answer.headers().get("content-disposition"));
    String json = answer.body();
    assertEquals("no", Json.object(json).get("suppressionList"));
    List<String> names =
        List.of(
            ida.id().value(),
            History.PSEUDONYM,
            History.PLANNED_NAME,
            "ida@",
            club.keys().hashOfAddress(ida.email()),
            club.keys().hashOfMember(ida.id()));
    int found = 0;
    for (Table table : SignupClub.TEMPLATE.tables()) {
      for (Map<String, AttributeValue> item : club.dynamo.scan(table)) {
        if (names.stream().anyMatch(item.toString()::contains)) {
          found++;
          assertIsIn(json, table, item);
        }
      }
    }
    assertTrue(found > 12, "rows that hold something of Ida: " + found);
    for (String table :
        List.of(
            "members",
            "consents",
            "reducedConsents",
            "mailings",
            "deliveries",
            "clicks",
            "tickets",
            "sessions")) {
      assertFalse(Json.asList(Json.object(json).get(table)).isEmpty(), table);
    }
  }

  private static void assertIsIn(String json, Table table, Map<String, AttributeValue> item) {
    if (table.id().equals("MailingsTable")) { // a batch holds others, too: hers is shown alone
      boolean planned = item.toString().contains(History.PLANNED);
      String name = planned ? History.PLANNED_NAME : History.PSEUDONYM;
      assertTrue(json.contains("\"pseudonym\":\"" + name + "\""), json);
      return;
    }
    for (AttributeValue value : item.values()) {
      if (value.s() != null) {
        assertTrue(
            json.contains(Json.write(Map.of("x", value.s())).substring(5).replaceAll("}$", "")),
            table.id() + ": " + item);
      }
    }
  }

  @Test
  void aNewAddressIsConfirmedThereAndToldToTheOldOne() {
    club.idaJoins();
    String link = idaOpens();
    String page = club.posts(MINE, link, "act", "address", "email", "not one").body();
    assertTrue(page.contains("id=\"email-error\""), page);
    club.posts(MINE, link, "act", "address", "email", "ida@bøger.dk");
    assertTrue(club.aws.mails.getLast().contains("ida@xn--bger-gra.dk"));
    String confirm = club.aws.token("address");
    assertTrue(club.opens("/address/{token}", confirm).body().contains("<button"));
    assertEquals("ida@example.dk", club.members().getFirst().email());
    assertTrue(club.posts("/address/{token}", confirm).body().contains("Adressen er ændret"));
    assertEquals("ida@xn--bger-gra.dk", club.members().getFirst().email());
    assertTrue(club.aws.mails.getLast().contains("\"ToAddresses\":[\"ida@example.dk\"]"));
    assertTrue(club.posts("/address/{token}", confirm).body().contains("Adressen er ændret"));
    // The old address is free, and the new one is taken.
    club.cookies = List.of();
    club.signsUp("email", "ida@example.dk", "consent", "yes");
    assertTrue(club.aws.mails.getLast().contains("/confirm/"));
    club.signsUp("email", "ida@xn--bger-gra.dk", "consent", "yes");
    assertTrue(club.aws.mails.getLast().contains("allerede medlem"));
  }

  @Test
  void whoIsErasedIsRememberedUnderTheAddressThatTheyHadBeforeToo() {
    club.idaJoins();
    String link = idaOpens();
    club.posts(MINE, link, "act", "address", "email", "ida@nyt.dk");
    club.posts("/address/{token}", club.aws.token("address"));
    club.posts(MINE, link, "act", "erase-for-good");
    Erasures erasures = new Erasures(club.tables());
    for (String address : List.of("ida@nyt.dk", "ida@example.dk")) {
      assertTrue(erasures.wasErased(SignupClub.ID, Address.of(address).orElseThrow()), address);
    }
    assertFalse(erasures.wasErased(SignupClub.ID, Address.of("bo@example.dk").orElseThrow()));
  }

  @Test
  void whatWasSentFollowsAMemberToTheNewAddress() {
    Member ida = club.idaJoins();
    history.of(ida);
    var promotions = new Promotions(club.client, club.table("MembersTable"), club::keys);
    String link = idaOpens();
    club.posts(MINE, link, "act", "address", "email", "ida@new.example");
    club.posts("/address/{token}", club.aws.token("address"));
    assertTrue(promotions.held("ida@example.dk").isEmpty());
    assertEquals(History.PLANNED, promotions.held("ida@new.example").orElseThrow().get("newerOf"));
  }

  @Test
  void anAddressThatIsAnothersIsRefusedAndTheLinkGrowsOld() {
    club.signsUp("email", "bo@example.dk", "consent", "yes");
    club.posts("/confirm/{token}", club.aws.token("confirm"));
    club.idaJoins();
    String link = idaOpens();
    club.posts(MINE, link, "act", "address", "email", "bo@example.dk");
    String confirm = club.aws.token("address");
    assertEquals(409, club.posts("/address/{token}", confirm).status());
    club.now = club.now.plus(Duration.ofHours(49));
    assertEquals(410, club.posts("/address/{token}", confirm).status());
    List<String> addresses = new ArrayList<>(club.members().stream().map(Member::email).toList());
    addresses.sort(String::compareTo);
    assertEquals(List.of("bo@example.dk", "ida@example.dk"), addresses);
  }

  @Test
  void whoHasLostTheMailGetsALinkFromTheClubsPage() {
    club.idaJoins();
    club.post(
        "/clubs/{club}/leave",
        Map.of("club", SignupClub.ID),
        "application/x-www-form-urlencoded",
        "email=ida%40example.dk&act=mine");
    keepCookie(club.posts(MINE, club.aws.token("mine")));
  }
}
