package agora.bench;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.AbortableInputStream;
import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.SdkHttpResponse;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.sesv2.SesV2Client;

/**
 * An SES that takes every mail at once. It stands behind the SDK's own client, which writes and
 * signs each request as it would for AWS; only the network is missing.
 */
final class InstantSes implements SdkHttpClient {

  private static final String ACCOUNT =
      """
      {"ProductionAccessEnabled": true, "SendingEnabled": true,
       "SendQuota": {"MaxSendRate": 1e6, "Max24HourSend": 1e9, "SentLast24Hours": 0}}
      """;

  private static final String TAKEN = "{\"Status\":\"SUCCESS\",\"MessageId\":\"m\"}";

  /** What every entry has once. */
  private static final byte[] ENTRY = "\"Destination\":".getBytes(StandardCharsets.UTF_8);

  long calls;
  long mails;
  long bytes;

  SesV2Client client() {
    return SesV2Client.builder()
        .httpClient(this)
        .region(Region.EU_NORTH_1)
        .credentialsProvider(
            StaticCredentialsProvider.create(AwsBasicCredentials.create("bench", "none")))
        .build();
  }

  @Override
  public ExecutableHttpRequest prepareRequest(HttpExecuteRequest request) {
    return new ExecutableHttpRequest() {
      @Override
      public HttpExecuteResponse call() {
        return answered(request);
      }

      @Override
      public void abort() {}
    };
  }

  private HttpExecuteResponse answered(HttpExecuteRequest request) {
    String answer =
        request.httpRequest().encodedPath().endsWith("/outbound-bulk-emails")
            ? taken(body(request))
            : ACCOUNT;
    return HttpExecuteResponse.builder()
        .response(
            SdkHttpResponse.builder()
                .statusCode(200)
                .putHeader("Content-Type", "application/json")
                .build())
        .responseBody(
            AbortableInputStream.create(
                new ByteArrayInputStream(answer.getBytes(StandardCharsets.UTF_8))))
        .build();
  }

  private String taken(byte[] body) {
    int entries = count(body);
    calls++;
    mails += entries;
    bytes += body.length;
    return "{\"BulkEmailEntryResults\":["
        + String.join(",", Collections.nCopies(entries, TAKEN))
        + "]}";
  }

  private static byte[] body(HttpExecuteRequest request) {
    try (InputStream body = request.contentStreamProvider().orElseThrow().newStream()) {
      return body.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static int count(byte[] body) {
    int found = 0;
    for (int i = 0; i + ENTRY.length <= body.length; i++) {
      if (body[i] == '"'
          && java.util.Arrays.equals(body, i, i + ENTRY.length, ENTRY, 0, ENTRY.length)) {
        found++;
      }
    }
    return found;
  }

  @Override
  public void close() {}
}
