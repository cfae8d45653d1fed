package agora.media;

import agora.edge.lambda.Json;
import agora.stack.Template;
import agora.testkit.StandIns;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The function that serves pictures, as the HTTP API calls it. */
public final class Served {

  private final MediaHandler handler;

  public Served(StandIns aws, Template template) {
    Map<String, String> variables = new HashMap<>(template.environment("MediaFunction"));
    variables.put("AWS_REGION", "eu-north-1");
    variables.put("AWS_ACCESS_KEY_ID", "MediaFunction");
    variables.put("AWS_SECRET_ACCESS_KEY", "none");
    this.handler = new MediaHandler(aws.environment(variables));
  }

  /** What is answered to who asks for a hash. */
  public Map<String, @Nullable Object> get(String hash) {
    String event =
        Json.write(
            Map.of(
                "routeKey", "GET /media/{hash}",
                "pathParameters", Map.of("hash", hash),
                "headers", Map.of(),
                "requestContext",
                    Map.of("http", Map.of("method", "GET", "sourceIp", "127.0.0.1"))));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      handler.handleRequest(
          new ByteArrayInputStream(event.getBytes(StandardCharsets.UTF_8)), out, null);
      return Json.object(out.toString(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
