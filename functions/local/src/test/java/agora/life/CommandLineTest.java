package agora.life;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import agora.local.BrowserResponse;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpRequest;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.http.ContentStreamProvider;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4HttpSigner;
import software.amazon.awssdk.http.auth.spi.signer.SignedRequest;
import software.amazon.awssdk.identity.spi.AwsCredentialsIdentity;

/**
 * The staff's side of the main job by the requests that {@code aws lambda invoke} sends, signed as
 * it signs them, with the files in events/. The rehearsal does the same with the AWS CLI itself.
 */
class CommandLineTest {

  @Test
  void staffRunTheClubByTheCommandLine() throws Exception {
    try (Life life = Life.at("2026-11-24T09:00:00Z")) {
      for (String file :
          List.of(
              "save-library",
              "save-club",
              "save-event",
              "import-codes",
              "save-issue",
              "approve-issue",
              "report",
              "list-members",
              "help")) {
        JsonNode answer = invoke(life, file);
        assertTrue(answer.path("ok").asBoolean(), () -> file + ": " + answer);
      }
      life.joins("ida@borger.example", "none");
      life.isNow("2026-12-01T12:00:00Z");
      assertEquals(1, life.issuesTo("ida@borger.example").size());
      assertEquals(1, invoke(life, "report").path("result").path("sent").asInt());
    }
  }

  private static JsonNode invoke(Life life, String file) throws IOException {
    byte[] event = Files.readAllBytes(Life.root().resolve("events").resolve(file + ".json"));
    SdkHttpRequest request =
        SdkHttpRequest.builder()
            .method(SdkHttpMethod.POST)
            .uri(life.club().uri("/2015-03-31/functions/AdminFunction/invocations"))
            .putHeader("X-Amz-Invocation-Type", "RequestResponse")
            .build();
    SignedRequest signed =
        AwsV4HttpSigner.create()
            .sign(
                sign ->
                    sign.identity(AwsCredentialsIdentity.create("local", "local"))
                        .request(request)
                        .payload(ContentStreamProvider.fromByteArray(event))
                        .putProperty(AwsV4HttpSigner.SERVICE_SIGNING_NAME, "lambda")
                        .putProperty(AwsV4HttpSigner.REGION_NAME, "eu-north-1"));
    BrowserResponse answer = life.club().send(asJava(signed));
    assertEquals(200, answer.status(), answer::body);
    assertEquals("", answer.header("X-Amz-Function-Error"), answer::body);
    return answer.json();
  }

  private static HttpRequest.Builder asJava(SignedRequest signed) throws IOException {
    HttpRequest.Builder builder = HttpRequest.newBuilder(signed.request().getUri());
    signed
        .request()
        .headers()
        .forEach(
            (name, values) -> {
              if (!name.equalsIgnoreCase("Host")) { // the client sets it itself
                values.forEach(value -> builder.header(name, value));
              }
            });
    try (InputStream body = signed.payload().orElseThrow().newStream()) {
      return builder.POST(HttpRequest.BodyPublishers.ofByteArray(body.readAllBytes()));
    }
  }
}
