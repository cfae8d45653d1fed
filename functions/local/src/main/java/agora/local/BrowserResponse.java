package agora.local;

import agora.testkit.aws.JsonTrees;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;

/** An HTTP answer of the club, as a browser got it. */
public record BrowserResponse(int status, java.net.http.HttpHeaders headers, String body) {
  static BrowserResponse of(HttpResponse<String> response) {
    return new BrowserResponse(response.statusCode(), response.headers(), response.body());
  }

  /** A header's first value, empty where it is missing. */
  public String header(String name) {
    return headers.firstValue(name).orElse("");
  }

  /** The body as JSON. */
  public JsonNode json() {
    try {
      return JsonTrees.read(body);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("The answer (%d) is not JSON: %s".formatted(status, body), e);
    }
  }
}
