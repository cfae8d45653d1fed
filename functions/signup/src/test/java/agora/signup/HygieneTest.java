package agora.signup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import agora.clubs.Language;
import agora.members.Member;
import agora.stack.Route;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Headers of every answer, and posts that another site made. */
final class HygieneTest {

  private static final String FORM = "application/x-www-form-urlencoded";

  private final SignupClub club = new SignupClub();

  @AfterEach
  void close() {
    club.close();
  }

  private List<Route> routes() {
    return SignupClub.TEMPLATE.routes().stream()
        .filter(route -> route.function().equals("SignupFunction"))
        .toList();
  }

  private SignupClub.Answer ask(Route route, String token) {
    Map<String, String> path =
        Map.of("club", SignupClub.ID, "token", token, "name", "x", "issue", "x");
    return club.call(route.key(), path, Map.of(), "");
  }

  @Test
  void everyRouteAnswersWithTheHeadersThatKeepAPageSafe() {
    club.idaJoins();
    assertTrue(routes().size() > 20);
    for (Route route : routes()) {
      for (String token : List.of("forged", club.aws.token("me"))) {
        var answer = ask(route, token);
        assertTrue(answer.status() < 500, route.key());
        String policy = String.valueOf(answer.headers().get("content-security-policy"));
        for (String rule :
            List.of(
                "default-src 'none'",
                "script-src 'self'",
                "form-action 'self'",
                "base-uri 'none'",
                "frame-ancestors 'none'")) {
          assertTrue(policy.contains(rule), route.key() + ": " + policy);
        }
        assertFalse(policy.contains("unsafe"), policy);
        assertEquals("nosniff", answer.headers().get("x-content-type-options"), route.key());
        assertTrue(
            List.of("no-referrer", "same-origin")
                .contains(String.valueOf(answer.headers().get("referrer-policy"))),
            route.key());
        assertTrue(answer.headers().containsKey("strict-transport-security"), route.key());
        assertTrue(answer.headers().containsKey("cache-control"), route.key());
        assertFalse(answer.headers().containsKey("access-control-allow-origin"), route.key());
        assertFalse(
            answer.body().contains("<script") || answer.body().contains("style="), route.key());
      }
    }
  }

  @Test
  void aPostThatAnotherSiteMadeIsRefusedEverywhereButInOneClick() {
    club.idaJoins();
    for (Map<String, String> other :
        List.of(
            Map.of("sec-fetch-site", "cross-site"),
            Map.of("sec-fetch-site", "same-site"),
            Map.of("origin", "https://evil.example", "host", "klub.example"),
            Map.of("origin", "null", "host", "klub.example"))) {
      Map<String, String> headers = new HashMap<>(other);
      headers.put("content-type", FORM);
      for (Route route : routes()) {
        if (route.method().equals("POST") && !route.path().startsWith("/unsubscribe")) {
          Map<String, String> path = Map.of("club", SignupClub.ID, "token", club.aws.token("me"));
          var answer =
              club.call(
                  route.key(), path, headers, "email=bo%40example.dk&consent=yes&language=en");
          assertEquals(403, answer.status(), route.key() + other);
        }
      }
    }
    assertEquals(Language.DANISH, club.members().getFirst().language());
    assertEquals(1, club.members().size());
    club.call(
        "POST /unsubscribe/{token}",
        Map.of("token", club.aws.token("unsubscribe")),
        Map.of("sec-fetch-site", "cross-site", "content-type", FORM),
        "List-Unsubscribe=One-Click");
    assertEquals(Member.State.LEFT, club.members().getFirst().state());
  }

  @Test
  void ourOwnPagesAndProgramsAreTaken() {
    Map<String, String> path = Map.of("club", SignupClub.ID);
    int i = 0;
    for (Map<String, String> own :
        List.of(
            Map.of("sec-fetch-site", "same-origin", "origin", "null"),
            Map.of("origin", "https://klub.example", "host", "klub.example"),
            Map.of("host", "klub.example"))) {
      Map<String, String> headers = new HashMap<>(own);
      headers.put("content-type", FORM);
      String body = SignupClub.form("email", i++ + "@example.dk", "consent", "yes");
      assertEquals(200, club.call("POST /clubs/{club}/members", path, headers, body).status());
    }
    assertEquals(
        202,
        club.call(
                "POST /clubs/{club}/members",
                path,
                Map.of("content-type", "application/json", "origin", "https://bibliotek.dk"),
                "{\"email\":\"json@example.dk\",\"consent\":true}")
            .status());
  }
}
