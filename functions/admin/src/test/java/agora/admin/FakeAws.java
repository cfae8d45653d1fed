package agora.admin;

import agora.edge.lambda.Json;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * Stands in for SQS, SES, Secrets Manager and EventBridge Scheduler: says yes, and remembers what
 * it was asked.
 */
final class FakeAws implements AutoCloseable {

  static final Map<String, String> SECRET =
      Map.of("current", "k1", "address", "a1", "k1", "a key for tests", "a1", "another one");

  /** What was asked: the method and path, and the body. */
  record Asked(String what, String body) {}

  final List<Asked> asked = new CopyOnWriteArrayList<>();
  private final HttpServer server;

  FakeAws() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.createContext("/", this::answer);
    server.createContext("/schedules/", this::schedule);
    server.start();
  }

  String endpoint() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  private void answer(HttpExchange exchange) throws IOException {
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    asked.add(
        new Asked(exchange.getRequestMethod() + " " + exchange.getRequestURI().getPath(), body));
    byte[] yes =
        Json.write(answer(exchange.getRequestURI().getPath(), body))
            .getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().add("Content-Type", "application/json");
    boolean known = !exchange.getRequestURI().getPath().contains("/suppression/");
    if (!known) {
      exchange.getResponseHeaders().add("x-amzn-ErrorType", "NotFoundException");
    }
    exchange.sendResponseHeaders(known ? 200 : 404, yes.length);
    exchange.getResponseBody().write(yes);
    exchange.close();
  }

  private static Map<String, String> answer(String path, String body) throws IOException {
    if (path.startsWith("/schedules/")) {
      return Map.of("ScheduleArn", "arn:aws:scheduler:x");
    }
    if (path.startsWith("/v2/email/")) {
      return Map.of("MessageId", "m1");
    }
    return body.contains("SecretId") ? Map.of("SecretString", Json.write(SECRET)) : received(body);
  }

  /** SQS answers with the digest of what it got, and the SDK compares. */
  private static Map<String, String> received(String body) throws IOException {
    try {
      byte[] message =
          Json.asText(Json.object(body).get("MessageBody")).getBytes(StandardCharsets.UTF_8);
      byte[] digest = MessageDigest.getInstance("MD5").digest(message);
      return Map.of("MessageId", "m1", "MD5OfMessageBody", HexFormat.of().formatHex(digest));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e); // every Java has MD5
    }
  }

  private final Set<String> made = ConcurrentHashMap.newKeySet();

  /** Scheduler makes no schedule twice. */
  private void schedule(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath();
    if (exchange.getRequestMethod().equals("POST") && !made.add(path)) {
      exchange.getResponseHeaders().add("X-Amzn-ErrorType", "ConflictException");
      exchange.sendResponseHeaders(409, -1);
      exchange.close();
    } else {
      answer(exchange);
    }
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
