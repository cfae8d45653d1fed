package agora.bench;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** The services beside DynamoDB, as far as a first call asks them: a secret, and SES's quota. */
final class Stubs implements AutoCloseable {

  private static final String SECRET =
      """
      {"SecretString": "{\\"current\\": \\"k1\\", \\"address\\": \\"k1\\", \\"k1\\": \\"bench\\"}"}
      """;

  private static final String ACCOUNT =
      """
      {"ProductionAccessEnabled": true, "SendQuota": {"MaxSendRate": 50}}
      """;

  private final HttpServer server;

  Stubs() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", Stubs::answer);
    server.start();
  }

  String endpoint() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  private static void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      exchange.getRequestBody().readAllBytes();
      String target =
          Objects.requireNonNullElse(exchange.getRequestHeaders().getFirst("X-Amz-Target"), "");
      String json = target.endsWith("GetSecretValue") ? SECRET : ACCOUNT;
      byte[] body = json.getBytes(StandardCharsets.UTF_8);
      exchange.sendResponseHeaders(200, body.length);
      exchange.getResponseBody().write(body);
    }
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
