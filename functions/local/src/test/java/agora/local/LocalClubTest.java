package agora.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;
import software.amazon.awssdk.services.secretsmanager.model.ResourceNotFoundException;

final class LocalClubTest {
  @TempDir Path folder = Path.of("");

  private static String secret(ProbeClub probe) {
    try (var secrets = probe.client(SecretsManagerClient.builder())) {
      assertThrows(
          ResourceNotFoundException.class,
          () -> secrets.getSecretValue(get -> get.secretId("nothing")));
      return secrets.getSecretValue(get -> get.secretId("agora-Key")).secretString();
    }
  }

  @Test
  void theInvokeApiCallsByIdNameOrArnAndTellsOfErrorsAsLambdaDoes() throws IOException {
    try (ProbeClub probe = ProbeClub.start(folder)) {
      String path = "/2015-03-31/functions/%s/invocations";
      for (String name :
          new String[] {
            "TimeFunction",
            "agora-time",
            "arn:aws:lambda:eu-north-1:000000000000:function:agora-time:live",
            "agora-time:live"
          }) {
        BrowserResponse answer =
            probe.club.post(path.formatted(name), "application/json", "{\"a\": 1}");
        assertEquals(200, answer.status());
        assertEquals("agora-time", answer.json().path("name").asText());
        assertTrue(answer.json().path("left").asInt() > 5_000);
      }
      BrowserResponse failed =
          probe.club.post(path.formatted("TimeFunction"), "application/json", "{\"a\": \"throw\"}");
      assertEquals(200, failed.status());
      assertEquals("Unhandled", failed.header("X-Amz-Function-Error"));
      assertEquals("java.lang.IllegalStateException", failed.json().path("errorType").asText());
      BrowserResponse unknown =
          probe.club.post(path.formatted("Nothing"), "application/json", "{}");
      assertEquals(404, unknown.status());
      assertEquals("ResourceNotFoundException", unknown.header("x-amzn-ErrorType"));
      assertEquals(
          400, probe.club.post(path.formatted("TimeFunction"), "application/json", "{").status());
      assertThrows(
          FunctionFailed.class, () -> probe.club.invoke("TimeFunction", "{\"a\": \"throw\"}"));
    }
  }

  @Test
  void aFunctionSeesTheTemplatesEnvironmentAndTheReservedOneOnly() throws IOException {
    try (ProbeClub probe = ProbeClub.start(folder)) {
      var environment = probe.club.environment("AFunction");
      assertEquals("agora-Table", environment.get("OWN"));
      assertEquals("AFunction", environment.get("AWS_ACCESS_KEY_ID"));
      assertEquals(
          probe.club.dynamo().endpoint().toString(), environment.get("AWS_ENDPOINT_URL_DYNAMODB"));
      assertFalse(environment.containsKey("PATH"));
      assertEquals(8, environment.size());
    }
  }

  @Test
  void aStoreKeepsTheClockAndTheSchedulesThatFunctionsMade() throws IOException {
    Path store = folder.resolve("store");
    String body =
        """
        {"GroupName": "club", "ScheduleExpression": "at(2099-01-01T09:00:00)", "FlexibleTimeWindow": {"Mode": "OFF"},
         "Target": {"Arn": "arn:aws:lambda:eu-north-1:000000000000:function:agora-AFunction:live", "RoleArn": "arn:aws:iam::000000000000:role/agora-Role", "Input": "{}"}}
        """;
    Instant before;
    try (ProbeClub probe = ProbeClub.start(folder, text -> text, options -> options.store(store))) {
      assertEquals(200, signed(probe, "scheduler", "/schedules/far").send("POST", body).status());
      probe.club.advance(Duration.ofDays(3));
      before = probe.club.now();
    }
    try (ProbeClub probe =
        ProbeClub.start(
            folder,
            text -> text,
            options ->
                new Options(
                    folder,
                    options.template(),
                    0,
                    store,
                    "none",
                    null,
                    null,
                    java.util.Map.of()))) {
      assertFalse(probe.club.now().isBefore(before));
      assertEquals(
          "at(2099-01-01T09:00:00)",
          signed(probe, "scheduler", "/schedules/far?groupName=club")
              .send("GET", "")
              .json()
              .path("ScheduleExpression")
              .asText());
    }
  }

  private interface Signed {
    BrowserResponse send(String method, String body);
  }

  private static Signed signed(ProbeClub probe, String service, String path) {
    return (method, body) ->
        probe.club.send(
            HttpRequest.newBuilder(probe.club.uri(path))
                .header(
                    "Authorization",
                    "AWS4-HMAC-SHA256 Credential=AFunction/20261124/eu-north-1/%s/aws4_request, SignedHeaders=host, Signature=0"
                        .formatted(service))
                .method(method, HttpRequest.BodyPublishers.ofString(body)));
  }

  @Test
  void aDemoThatDoesNotExistIsNamed() {
    CannotStart refused =
        assertThrows(
            CannotStart.class,
            () -> ProbeClub.start(folder, text -> text, options -> options.demo("other")));
    assertEquals("There is no demo other: choose one of none, her-er-debat.", refused.getMessage());
  }

  @Test
  void theClockTurnsForwardOnly() throws IOException {
    try (ProbeClub probe = ProbeClub.start(folder)) {
      Instant before = Instant.parse(probe.club.get("/local/clock").json().path("now").asText());
      assertTrue(Duration.between(ProbeClub.START, before).compareTo(Duration.ofMinutes(1)) < 0);
      BrowserResponse turned =
          probe.club.post("/local/clock", "application/json", "{\"advance\": \"P1M\"}");
      assertTrue(turned.json().path("now").asText().startsWith("2026-12-24T08:0"), turned.body());
      assertEquals(
          400,
          probe
              .club
              .post("/local/clock", "application/json", "{\"now\": \"2026-11-01T00:00:00Z\"}")
              .status());
      assertEquals(
          400,
          probe.club.post("/local/clock", "application/json", "{\"advance\": \"soon\"}").status());
      assertEquals(400, probe.club.post("/local/clock", "application/json", "soon").status());
      assertEquals(200, probe.club.post("/local/quiet", "application/json", "").status());
    }
  }

  @Test
  void aSeedMakesTheSameSecretsAndAStoreKeepsThem(@TempDir Path second, @TempDir Path third)
      throws IOException {
    String seeded;
    try (ProbeClub probe = ProbeClub.start(folder)) {
      seeded = secret(probe);
      assertTrue(seeded.matches("\\{\"current\":\"k1\",\"k1\":\"[A-Za-z0-9]{64}\"}"), seeded);
    }
    try (ProbeClub probe =
        ProbeClub.start(second, text -> text, options -> options.store(second.resolve("store")))) {
      assertEquals(seeded, secret(probe));
    }
    try (ProbeClub probe =
        ProbeClub.start(
            third, text -> text, options -> options.seed(2).store(second.resolve("store")))) {
      assertEquals(seeded, secret(probe));
    }
    try (ProbeClub probe = ProbeClub.start(third, text -> text, options -> options.seed(2))) {
      assertNotEquals(seeded, secret(probe));
    }
  }
}
