package agora.signup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import agora.edge.lambda.Json;
import agora.signup.SignupClub.Answer;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What comes by the catch-all: HEAD, a slash too many, and addresses that never were. */
final class HeadTest {

  private final SignupClub club = new SignupClub();

  @AfterEach
  void close() {
    club.close();
  }

  private Answer asks(String method, String path) {
    return club.call(method + " /{proxy+}", Map.of("proxy", path.substring(1)), Map.of(), "");
  }

  @Test
  void headAnswersAsGetDoesWithNothingBelow() {
    club.idaJoins();
    String me = club.aws.token("me");
    String leave = club.aws.token("unsubscribe");
    for (String path :
        List.of(
            "/clubs/her-er-debat",
            "/clubs/her-er-debat/feed.xml",
            "/clubs/her-er-debat/events.ics",
            "/clubs/her-er-debat/poster",
            "/clubs/her-er-debat/leave",
            "/sitemap.xml",
            "/robots.txt",
            "/clubs/no-such-club",
            "/clubs/her-er-debat/issues/none",
            "/me/" + me,
            "/me/forged",
            "/unsubscribe/" + leave,
            "/was",
            "/favicon.ico",
            "/nowhere/at/all")) {
      Answer get = asks("GET", path);
      Answer head = asks("HEAD", path);
      assertEquals(get.status(), head.status(), path);
      assertEquals(get.headers(), head.headers(), path);
      assertEquals("", head.body(), path);
    }
    assertEquals(200, asks("HEAD", "/clubs/her-er-debat").status());
    assertEquals(200, asks("HEAD", "/me/" + me).status());
    assertEquals(404, asks("HEAD", "/nowhere/at/all").status());
    assertEquals("", club.call("HEAD /", Map.of(), Map.of(), "").body());
    assertEquals(1, club.members().size());
  }

  @Test
  void aSlashTooManyLeadsToThePage() {
    Answer answer = asks("GET", "/clubs/her-er-debat/");
    assertEquals(301, answer.status());
    assertEquals("/clubs/her-er-debat", Json.asText(answer.headers().get("location")));
    assertEquals(404, asks("GET", "//elsewhere.example/").status());
    assertEquals(404, asks("GET", "/nowhere/").status());
  }

  @Test
  void whatIsNotThereIsAPageInTheReadersLanguage() {
    Answer answer = asks("GET", "/clubs/x/y/z");
    assertEquals(404, answer.status());
    assertTrue(answer.body().contains("<html lang=\"da\""), answer.body());
  }

  @Test
  void nothingIsDoneByTheCatchAll() {
    club.idaJoins();
    String leave = club.aws.token("unsubscribe");
    for (String method : List.of("POST", "PUT", "DELETE", "OPTIONS")) {
      assertEquals(404, asks(method, "/unsubscribe/" + leave).status());
    }
    assertEquals("ACTIVE", club.members().getFirst().state().name());
  }
}
