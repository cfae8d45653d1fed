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

/**
 * The door for the SDK in the same process: its requests are answered where they would leave it,
 * below its marshalling and signing. Thread-safe.
 */
public final class InProcess implements SdkHttpClient {
  private final Service service;

  /** What answers. */
  @FunctionalInterface
  public interface Service {
    Answer answer(Request request) throws IOException;
  }

  /** A door to an engine, or to whatever stands before it. */
  public InProcess(Service service) {
    this.service = service;
  }

  @Override
  public ExecutableHttpRequest prepareRequest(HttpExecuteRequest execute) {
    return new ExecutableHttpRequest() {
      @Override
      public HttpExecuteResponse call() throws IOException {
        return response(service.answer(request(execute)));
      }

      @Override
      public void abort() {
        // an answer takes no time that could be cut short
      }
    };
  }

  private static Request request(HttpExecuteRequest execute) throws IOException {
    var http = execute.httpRequest();
    byte[] body = {};
    ContentStreamProvider content = execute.contentStreamProvider().orElse(null);
    if (content != null) {
      try (InputStream in = content.newStream()) {
        body = in.readAllBytes();
      }
    }
    return new Request(
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

  private static HttpExecuteResponse response(Answer answer) {
    return HttpExecuteResponse.builder()
        .response(
            SdkHttpFullResponse.builder()
                .statusCode(answer.status())
                .putHeader("Content-Type", "application/x-amz-json-1.0")
                .putHeader("Content-Length", Integer.toString(answer.body().length))
                .build())
        .responseBody(AbortableInputStream.create(new ByteArrayInputStream(answer.body())))
        .build();
  }

  @Override
  public void close() {
    // nothing is held
  }
}
