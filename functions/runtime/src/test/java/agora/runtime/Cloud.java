package agora.runtime;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;

/** A store where nothing is, and a secret: enough of AWS to see what a function asks. */
final class Cloud implements AutoCloseable {

  /**
   * A call as it came.
   *
   * @param action {@code GetItem}, {@code GetSecretValue} and so on
   * @param kept whether the function means to keep the connection
   */
  record Call(String action, String body, boolean kept) {}

  private final HttpServer server;
  final List<Call> calls = new CopyOnWriteArrayList<>();
  volatile Map<String, String> keys = Map.of("current", "k1", "address", "k1", "k1", "first");

  Cloud() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::answer);
    server.start();
  }

  Map<String, String> environment() {
    return Map.of(
        "AWS_ENDPOINT_URL", "http://127.0.0.1:" + server.getAddress().getPort(),
        "SIGNING_SECRET", "signing",
        "ACCESSIBILITY_STATEMENT_URL", "https://statement.example/",
        "CLUBS_TABLE", "clubs",
        "MEMBERS_TABLE", "members",
        "TICKETS_TABLE", "tickets",
        "MAILINGS_TABLE", "mailings",
        "CLICKS_TABLE", "clicks");
  }

  List<String> actions() {
    return calls.stream().map(Call::action).toList();
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      var headers = exchange.getRequestHeaders();
      String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
      String target = Objects.requireNonNullElse(headers.getFirst("X-Amz-Target"), "");
      String action = target.substring(target.lastIndexOf('.') + 1);
      String connection = Objects.requireNonNullElse(headers.getFirst("Connection"), "");
      calls.add(new Call(action, body, !connection.equalsIgnoreCase("close")));
      boolean refused = body.contains("attribute_exists(pk)");
      byte[] json = json(action, refused).getBytes(StandardCharsets.UTF_8);
      exchange.getResponseHeaders().set("Content-Type", "application/x-amz-json-1.0");
      exchange.sendResponseHeaders(refused ? 400 : 200, json.length);
      exchange.getResponseBody().write(json);
    }
  }

  private String json(String action, boolean refused) {
    if (refused) {
      return "{\"__type\": \"com.amazonaws.dynamodb.v20120810#ConditionalCheckFailedException\"}";
    }
    return switch (action) {
      case "GetSecretValue" -> "{\"SecretString\": \"" + secret().replace("\"", "\\\"") + "\"}";
      case "Query" -> "{\"Items\": [], \"Count\": 0, \"ScannedCount\": 0}";
      case "GetItem" ->
          calls.getLast().body().contains("priming")
              ? "{}"
              : "{\"Item\": {\"target\": {\"S\": \"https://avis.example/\"}}}";
      default -> "{}";
    };
  }

  private String secret() {
    StringBuilder json = new StringBuilder("{");
    keys.forEach(
        (name, value) ->
            json.append(json.length() == 1 ? "" : ",").append('"' + name + "\":\"" + value + '"'));
    return json.append('}').toString();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
