package agora.testkit.aws;

import agora.dynamo.InProcessHttpClient;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpFullResponse;
import software.amazon.awssdk.http.SdkHttpRequest;

/** The services behind the SDK's door in this process. */
public final class Door implements InProcessHttpClient.Wire {
  private final Services services;
  private final Between between;

  public Door(Services services, Between between) {
    this.services = services;
    this.between = between;
  }

  @Override
  public HttpExecuteResponse answer(SdkHttpRequest request, byte[] body) throws IOException {
    HttpRequestIn asked = read(request, body);
    HttpAnswer answer = between.pass(asked, () -> services.answer(asked));
    SdkHttpFullResponse.Builder head = SdkHttpFullResponse.builder().statusCode(answer.status());
    answer.headers().forEach(header -> head.appendHeader(header.name(), header.value()));
    return InProcessHttpClient.answer(head, answer.body());
  }

  private static HttpRequestIn read(SdkHttpRequest request, byte[] body) {
    Map<String, String> headers = new TreeMap<>();
    request.forEachHeader(
        (name, values) -> headers.put(name.toLowerCase(Locale.ROOT), String.join(",", values)));
    return new HttpRequestIn(
        request.method().name(),
        request.encodedPath(),
        request.encodedQueryParameters().orElse(""),
        headers,
        body,
        "127.0.0.1");
  }
}
