package agora.testkit.aws;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import software.amazon.awssdk.http.AbortableInputStream;
import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.SdkHttpFullResponse;
import software.amazon.awssdk.http.SdkHttpRequest;

/**
 * The services in this process, below the SDK's marshalling: what a client wrote and signed is
 * answered on the caller's own thread, without a socket.
 */
public final class Door implements SdkHttpClient {
  private final Services services;
  private final Between between;

  public Door(Services services, Between between) {
    this.services = services;
    this.between = between;
  }

  @Override
  public ExecutableHttpRequest prepareRequest(HttpExecuteRequest request) {
    return new ExecutableHttpRequest() {
      @Override
      public HttpExecuteResponse call() throws IOException {
        HttpRequestIn asked = read(request);
        return written(between.pass(asked, () -> services.answer(asked)));
      }

      @Override
      public void abort() {}
    };
  }

  private static HttpRequestIn read(HttpExecuteRequest request) throws IOException {
    SdkHttpRequest line = request.httpRequest();
    Map<String, String> headers = new TreeMap<>();
    line.forEachHeader(
        (name, values) -> headers.put(name.toLowerCase(Locale.ROOT), String.join(",", values)));
    byte[] body = new byte[0];
    if (request.contentStreamProvider().isPresent()) {
      try (InputStream in = request.contentStreamProvider().get().newStream()) {
        body = in.readAllBytes();
      }
    }
    return new HttpRequestIn(
        line.method().name(),
        line.encodedPath(),
        line.encodedQueryParameters().orElse(""),
        headers,
        body,
        "127.0.0.1");
  }

  private static HttpExecuteResponse written(HttpAnswer answer) {
    SdkHttpFullResponse.Builder line = SdkHttpFullResponse.builder().statusCode(answer.status());
    answer.headers().forEach(header -> line.appendHeader(header.name(), header.value()));
    return HttpExecuteResponse.builder()
        .response(line.build())
        .responseBody(AbortableInputStream.create(new ByteArrayInputStream(answer.body())))
        .build();
  }

  @Override
  public void close() {}

  @Override
  public String clientName() {
    return "InProcess";
  }
}
