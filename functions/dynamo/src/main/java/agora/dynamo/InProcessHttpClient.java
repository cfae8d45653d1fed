package agora.dynamo;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import software.amazon.awssdk.http.AbortableInputStream;
import software.amazon.awssdk.http.ContentStreamProvider;
import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.SdkHttpFullResponse;
import software.amazon.awssdk.http.SdkHttpRequest;

/**
 * The door for the SDK in the same process: its requests are answered where they would leave it, on
 * the caller's own thread, below its marshalling and signing. Thread-safe.
 */
public final class InProcessHttpClient implements SdkHttpClient {
  private final Wire wire;

  /** What answers a store's requests. */
  @FunctionalInterface
  public interface Service {
    WireResponse answer(WireRequest request) throws IOException;
  }

  /** What answers the requests of any of AWS's services. */
  @FunctionalInterface
  public interface Wire {

    /**
     * Answers a request; see {@link InProcessHttpClient#answer}.
     *
     * @throws IOException in place of an answer: the connection failed
     */
    HttpExecuteResponse answer(SdkHttpRequest request, byte[] body) throws IOException;
  }

  /** A door to an engine, or to whatever stands before it. */
  public InProcessHttpClient(Service service) {
    this((request, body) -> answer(service.answer(request(request, body))));
  }

  /** A door to services. */
  public InProcessHttpClient(Wire wire) {
    this.wire = wire;
  }

  @Override
  public ExecutableHttpRequest prepareRequest(HttpExecuteRequest execute) {
    return new ExecutableHttpRequest() {
      @Override
      public HttpExecuteResponse call() throws IOException {
        return wire.answer(execute.httpRequest(), body(execute));
      }

      @Override
      public void abort() {
        // an answer takes no time that could be cut short
      }
    };
  }

  private static byte[] body(HttpExecuteRequest execute) throws IOException {
    ContentStreamProvider content = execute.contentStreamProvider().orElse(null);
    if (content == null) {
      return new byte[0];
    }
    try (InputStream in = content.newStream()) {
      return in.readAllBytes();
    }
  }

  private static WireRequest request(SdkHttpRequest http, byte[] body) {
    return new WireRequest(
        http.firstMatchingHeader("X-Amz-Target").orElse(""),
        body,
        caller(http.firstMatchingHeader("Authorization").orElse("")));
  }

  /** The access key id in a signature. */
  static String caller(String authorization) {
    int start = authorization.indexOf("Credential=");
    int end = authorization.indexOf('/', Math.max(start, 0));
    return start < 0 || end < 0 ? "" : authorization.substring(start + "Credential=".length(), end);
  }

  private static HttpExecuteResponse answer(WireResponse answer) {
    return answer(
        SdkHttpFullResponse.builder()
            .statusCode(answer.status())
            .putHeader("Content-Type", "application/x-amz-json-1.0")
            .putHeader("Content-Length", Integer.toString(answer.body().length)),
        answer.body());
  }

  /** An answer as the SDK takes it. */
  public static HttpExecuteResponse answer(SdkHttpFullResponse.Builder head, byte[] body) {
    return HttpExecuteResponse.builder()
        .response(head.build())
        .responseBody(AbortableInputStream.create(new ByteArrayInputStream(body)))
        .build();
  }

  @Override
  public void close() {
    // nothing is held
  }

  @Override
  public String clientName() {
    return "InProcess";
  }
}
