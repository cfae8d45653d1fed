package agora.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class HttpTest {
  private final LocalClub club;

  HttpTest(@TempDir Path folder) throws IOException {
    club = ProbeClub.start(folder).club;
  }

  @AfterAll
  void stop() {
    club.close();
  }

  private String route(String path) {
    return club.get(path).json().path("routeKey").asText();
  }

  @Test
  void aFullPathComesBeforeAParameterAndThatBeforeAGreedyOne() {
    assertEquals("GET /a/b", route("/a/b"));
    assertEquals("GET /a/{x}", route("/a/c"));
    assertEquals("ANY /a/{rest+}", route("/a/c/d"));
    assertEquals(
        "ANY /a/{rest+}",
        club.send(HttpRequest.newBuilder(club.uri("/a/c")).DELETE())
            .json()
            .path("routeKey")
            .asText());
  }

  @Test
  void anEventIsOneOfPayloadFormatTwo() {
    BrowserResponse answer =
        club.send(
            HttpRequest.newBuilder(club.uri("/a/b%20c?q=1&q=2&lang=da"))
                .header("Cookie", "one=1; two=2")
                .header("X-Thing", "Value")
                .GET());
    var event = answer.json();
    assertEquals("2.0", event.path("version").asText());
    assertEquals("b c", event.path("pathParameters").path("x").asText());
    assertEquals("1,2", event.path("queryStringParameters").path("q").asText());
    assertEquals("q=1&q=2&lang=da", event.path("rawQueryString").asText());
    assertEquals("one=1", event.path("cookies").path(0).asText());
    assertFalse(event.path("headers").has("cookie"));
    assertEquals("Value", event.path("headers").path("x-thing").asText());
    assertEquals("127.0.0.1", event.path("requestContext").path("http").path("sourceIp").asText());
    assertEquals("GET", event.path("requestContext").path("http").path("method").asText());
    assertTrue(
        event.path("requestContext").path("timeEpoch").asLong() >= ProbeClub.START.toEpochMilli());
    assertFalse(event.path("isBase64Encoded").asBoolean());
  }

  @Test
  void aFunctionsHeadersStatusAndCookiesComeThrough() {
    BrowserResponse answer = club.get("/a/b");
    assertEquals(201, answer.status());
    assertEquals("yes", answer.header("X-Probe"));
    assertEquals(java.util.List.of("a=1", "b=2"), answer.headers().allValues("set-cookie"));
  }

  @Test
  void anAnswerWithoutAStatusIsJson() {
    assertEquals("{\"hello\":\"world\"}", club.get("/a/plain").body());
  }

  @Test
  void aFormIsBase64AndJsonIsText() {
    assertTrue(club.post("/a/x", Map.of("a", "1")).json().path("isBase64Encoded").asBoolean());
    assertEquals(
        "{\"a\":1}",
        club.post("/a/x", "application/json", "{\"a\":1}").json().path("body").asText());
  }

  @Test
  void whatTheTemplateLacksIsNotFound() {
    BrowserResponse answer = club.get("/nowhere");
    assertEquals(404, answer.status());
    assertEquals("{\"message\":\"Not Found\"}", answer.body());
  }

  @Test
  void aRouteThatIsRemovedFromTheTemplateVanishes(@TempDir Path other) throws IOException {
    assertEquals(201, club.get("/a/b/c").status());
    try (ProbeClub without =
        ProbeClub.start(
            other, text -> text.replaceAll("(?m)^ *Greedy:.*\\R", ""), options -> options)) {
      assertEquals(404, without.club.get("/a/b/c").status());
      assertEquals(201, without.club.get("/a/b").status());
    }
  }

  @Test
  void aFunctionThatThrowsIsAnInternalError() {
    BrowserResponse answer = club.get("/a/throw");
    assertEquals(500, answer.status());
    assertEquals("{\"message\":\"Internal Server Error\"}", answer.body());
  }

  @Test
  void aBodyOfMoreThanTenMegabytesIsTooLarge() {
    assertEquals(413, club.post("/a/x", "text/plain", "x".repeat(10 * 1024 * 1024 + 1)).status());
  }

  @Test
  void staffRoutesSayThatALocalStaffMemberCalls() {
    var claims =
        club.get("/staff/x")
            .json()
            .path("requestContext")
            .path("authorizer")
            .path("jwt")
            .path("claims");
    assertEquals("local-staff", claims.path("sub").asText());
    assertEquals("[writer approver desk admin]", claims.path("cognito:groups").asText());
    assertFalse(club.get("/a/b").json().path("requestContext").has("authorizer"));
  }

  @Test
  void theStartPageStandsAtTheRootAndTheTemplatesHomeBehindAQuery() {
    assertTrue(club.get("/").body().contains("Agora on this machine"));
    assertTrue(club.get("/local").body().contains("Agora on this machine"));
    assertEquals("GET /", route("/?lang=da"));
  }

  @Test
  void aZipThatIsMissingIsNamed(@TempDir Path other) {
    CannotStart refused =
        assertThrows(
            CannotStart.class,
            () ->
                ProbeClub.start(
                    other,
                    text ->
                        text.replaceFirst(
                            "Runtime: java25\\n    Timeout: 10\\n    CodeUri: probe.zip",
                            "CodeUri: functions/x/target/x.zip"),
                    options -> options));
    assertEquals("functions/x/target/x.zip is missing: run mvn package", refused.getMessage());
    assertFalse(Files.exists(other.resolve("AFunction")));
  }

  @Test
  void aPortThatIsTakenIsNamed(@TempDir Path other) {
    int port = club.uri("/").getPort();
    CannotStart refused =
        assertThrows(
            CannotStart.class,
            () -> ProbeClub.start(other, text -> text, options -> options.port(port)));
    assertEquals(
        "Port %d is taken: choose another with -Dport=".formatted(port), refused.getMessage());
  }
}
