package agora.signup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import agora.clubs.Language;
import agora.members.Member;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class SignupHandlerTest {

  private final SignupClub club = new SignupClub();

  @AfterEach
  void close() {
    club.close();
  }

  private Map<String, String> token(String kind) {
    return Map.of("token", club.aws.token(kind));
  }

  private void idaJoins() {
    assertEquals(
        200,
        club.signsUp("email", "ida@example.dk", "name", "Ida", "topics", "klima", "consent", "yes")
            .status());
    assertEquals(
        200, club.posts("/confirm/{token}", club.aws.token("confirm"), "topics", "klima").status());
  }

  private Member.State state() {
    return club.members().getFirst().state();
  }

  @Test
  void onlyThePostOfTheMailedLinkMakesAMember() {
    var answer =
        club.signsUp(
            "email",
            " Ida@Example.dk ",
            "name",
            "Ida",
            "topics",
            "klima",
            "topics",
            "boger",
            "consent",
            "yes");
    assertTrue(answer.body().contains("Se i din mail"), answer.body());
    assertEquals(2, club.itemsWithTtl());
    Map<String, String> link = token("confirm");
    assertTrue(club.get("/confirm/{token}", link).body().contains("<button"));
    assertEquals(Member.State.PENDING, state());
    for (int i = 0; i < 2; i++) {
      assertTrue(
          club.post("/confirm/{token}", link, "", "topics=boger&topics=klima")
              .body()
              .contains("Velkommen til Hør her"));
    }
    Member ida = club.members().getFirst();
    assertEquals(Member.State.ACTIVE, ida.state());
    assertEquals("ida@example.dk", ida.email());
    assertEquals(List.of("klima", "boger"), ida.topics());
    assertEquals(0, club.itemsWithTtl());
    assertEquals(5, club.consents().size());
    assertEquals(2, club.aws.mails.size());
    assertTrue(club.aws.mails.getLast().contains("List-Unsubscribe=One-Click"));
  }

  @Test
  void aKnownAddressGetsTheSameAnswer() {
    idaJoins();
    String unknown = club.signsUp("email", "bo@example.dk", "consent", "yes").body();
    assertEquals(
        unknown.replace("bo@example.dk", "IDA@example.dk"),
        club.signsUp("email", "IDA@example.dk", "consent", "yes").body());
    assertTrue(club.aws.mails.getLast().contains("allerede medlem"));
    assertEquals(2, club.members().size());
    assertEquals(unknown, club.signsUp("email", "bo@example.dk", "consent", "yes").body());
    assertEquals(2, club.members().size());
    assertTrue(club.aws.mails.getLast().contains("/confirm/"));
  }

  @Test
  void everyBadInputIsMarkedAndWhatWasTypedIsKept() {
    for (String email :
        List.of(
            "",
            "ida",
            "ida@",
            "søren@example.dk",
            "a b@example.dk",
            "a@example.dk\nBcc: b@example.dk",
            "a@b",
            "x".repeat(250) + "@example.dk")) {
      var answer = club.signsUp("email", email, "name", "Ida", "consent", "yes");
      assertEquals(422, answer.status(), email);
      assertTrue(
          answer.body().contains("aria-invalid=\"true\"")
              && answer.body().contains("value=\"yes\" required checked"),
          answer.body());
    }
    for (String name : List.of("Ida {{x}}", "Ida\r\nBcc: x", "Ida 010190-1234", "x".repeat(101))) {
      var answer = club.signsUp("email", "ida@example.dk", "name", name, "consent", "yes");
      assertEquals(422, answer.status(), name);
      assertTrue(answer.body().contains("role=\"alert\""), answer.body());
    }
    assertTrue(club.signsUp("email", "ida@example.dk").body().contains("id=\"consent-error\""));
    assertEquals(
        422, club.signsUp("email", "ida@example.dk", "consent", "yes", "topics", "nope").status());
    assertEquals(
        422, club.signsUp("email", "ida@example.dk", "consent", "yes", "tracking", "all").status());
    assertEquals(413, club.signsUp("email", "x".repeat(70_000)).status());
    assertTrue(club.aws.mails.isEmpty());
    assertTrue(club.members().isEmpty());
  }

  @Test
  void jsonClientsGetTheirAnswerOrAProblem() {
    Map<String, String> path = Map.of("club", SignupClub.ID);
    var good =
        club.post(
            "/clubs/{club}/members",
            path,
            "application/json",
            "{\"email\":\"ida@bøger.dk\",\"consent\":true,\"topics\":[\"klima\"],\"tracking\":\"personal\",\"language\":\"en\"}");
    assertEquals(202, good.status());
    assertEquals("{\"status\":\"confirmation-sent\"}", good.body());
    assertEquals("ida@xn--bger-gra.dk", club.members().getFirst().email());
    var bad = club.post("/clubs/{club}/members", path, "application/json", "{\"email\":\"x\"}");
    assertEquals(422, bad.status());
    assertEquals("application/problem+json; charset=utf-8", bad.headers().get("content-type"));
    assertTrue(
        bad.body().contains("{\"field\":\"email\"")
            && bad.body().contains("{\"field\":\"consent\""),
        bad.body());
    assertEquals(400, club.post("/clubs/{club}/members", path, "application/json", "[").status());
  }

  @Test
  void whoFillsTheTrapIsAnsweredAsIfAllWereWell() {
    var answer =
        club.signsUp("email", "ida@example.dk", "consent", "yes", "website", "http://spam");
    assertTrue(answer.body().contains("Se i din mail"));
    assertTrue(club.members().isEmpty());
  }

  @Test
  void nobodyCanBeMailBombedThroughUs() {
    for (int i = 0; i < 8; i++) {
      assertEquals(200, club.signsUp("email", "ida@example.dk", "consent", "yes").status());
    }
    assertEquals(5, club.aws.mails.size());
    club.now = club.now.plus(Duration.ofDays(1));
    club.signsUp("email", "ida@example.dk", "consent", "yes");
    assertEquals(6, club.aws.mails.size());
  }

  @Test
  void racingSignUpsGiveOneMembership() throws InterruptedException {
    Callable<Integer> signUp =
        () -> club.signsUp("email", "ida@example.dk", "consent", "yes").status();
    try (var threads = Executors.newFixedThreadPool(4)) {
      threads.invokeAll(List.of(signUp, signUp, signUp, signUp));
    }
    assertEquals(1, club.members().size());
  }

  @Test
  void oneClickLeavesHoweverOftenAndForEver() {
    idaJoins();
    Map<String, String> link = token("unsubscribe");
    club.now = club.now.plus(Duration.ofDays(4000));
    assertTrue(club.get("/unsubscribe/{token}", link).body().contains("<button"));
    assertEquals(Member.State.ACTIVE, state());
    String multipart =
        "--x\r\nContent-Disposition: form-data; name=\"List-Unsubscribe\"\r\n\r\nOne-Click\r\n--x--\r\n";
    assertEquals(
        200,
        club.post("/unsubscribe/{token}", link, "multipart/form-data; boundary=x", multipart)
            .status());
    var again =
        club.post(
            "/unsubscribe/{token}",
            link,
            "application/x-www-form-urlencoded",
            "List-Unsubscribe=One-Click");
    assertEquals(200, again.status());
    assertFalse(
        again.headers().containsKey("location") || again.headers().containsKey("set-cookie"));
    assertEquals(Member.State.LEFT, state());
    assertEquals(6, club.consents().size());
  }

  @Test
  void whoLeftMayJoinAgain() {
    idaJoins();
    club.post("/unsubscribe/{token}", token("unsubscribe"), "", "");
    club.now = club.now.plusSeconds(60);
    idaJoins();
    assertEquals(
        List.of(Member.State.ACTIVE, Member.State.LEFT),
        club.members().stream().map(Member::state).sorted().toList());
  }

  @Test
  void forgedTokensAndThoseOfAnotherPurposeGiveTheSamePage() {
    idaJoins();
    String unsubscribe = club.aws.token("unsubscribe");
    String forged = unsubscribe.substring(0, unsubscribe.length() - 4) + "AAAA";
    for (String route : List.of("/confirm/{token}", "/me/{token}", "/unsubscribe/{token}")) {
      var unknown = club.post(route, Map.of("token", "x"), "", "");
      assertEquals(404, unknown.status());
      assertEquals(unknown.body(), club.post(route, Map.of("token", forged), "", "").body());
      if (!route.contains("unsubscribe")) {
        assertEquals(unknown.body(), club.post(route, Map.of("token", unsubscribe), "", "").body());
      }
    }
    assertEquals(Member.State.ACTIVE, state());
  }

  @Test
  void anExpiredLinkOffersANewOne() {
    club.signsUp("email", "ida@example.dk", "consent", "yes");
    Map<String, String> old = token("confirm");
    club.now = club.now.plus(Duration.ofHours(49));
    assertTrue(club.get("/confirm/{token}", old).body().contains("Send mig et nyt link"));
    club.post("/confirm/{token}", old, "", "");
    assertEquals(Member.State.PENDING, state());
    club.post("/confirm/{token}", token("confirm"), "", "");
    assertEquals(Member.State.ACTIVE, state());
  }

  @Test
  void preferencesAreShownAndKept() {
    idaJoins();
    Map<String, String> link = token("me");
    String page = club.get("/me/{token}", link).body();
    assertTrue(page.contains("value=\"klima\" checked"), page);
    assertFalse(page.contains("ida@example.dk"), "a forwarded link shows no address");
    club.now = club.now.plusSeconds(5);
    assertTrue(
        club.post(
                "/me/{token}",
                link,
                "application/x-www-form-urlencoded",
                "topics=boger&language=en&tracking=personal")
            .body()
            .contains("Det er gemt"));
    Member ida = club.members().getFirst();
    assertEquals(List.of("boger"), ida.topics());
    assertEquals(Language.ENGLISH, ida.language());
    assertEquals(Member.Tracking.PERSONAL, ida.tracking());
    assertTrue(
        club.consents().getLast().contains("TRACKING_PERSONAL#CHANGED"),
        club.consents().toString());
  }

  @Test
  void aNameStandsInNoMailBeforeTheConfirmationAndBringsNoHtmlIntoOne() {
    club.signsUp(
        "email", "ida@example.dk", "name", "Vind <img src=x onerror=alert(1)>", "consent", "yes");
    assertFalse(club.aws.mails.getLast().contains("Vind"), club.aws.mails.getLast());
    club.posts("/confirm/{token}", club.aws.token("confirm"));
    assertTrue(club.aws.mails.getLast().contains("Vind &lt;img src=x"), club.aws.mails.getLast());
    var page = club.signsUp("email", "", "name", "\"><script>alert(1)</script>", "consent", "yes");
    assertFalse(page.body().contains("<script"), page.body());
  }

  @Test
  void whatIsNotThereIsA404AndTheStyleSheetMayBeKept() {
    assertEquals(404, club.get("/clubs/{club}", Map.of("club", "nope")).status());
    assertEquals(404, club.get("/assets/{name}", Map.of("name", "../x")).status());
    String home = club.get("/", Map.of()).body();
    assertTrue(home.contains("Hør her"), home);
    String css = home.replaceAll("(?s).*/assets/([^\"]+)\".*", "$1");
    var asset = club.get("/assets/{name}", Map.of("name", css));
    assertEquals(200, asset.status());
    assertTrue(String.valueOf(asset.headers().get("cache-control")).contains("immutable"));
    assertEquals(302, club.get("/was", Map.of()).status());
  }
}
