package agora.lifecycle;

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
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/** SES, SQS and Secrets Manager on the loopback: keeps mails and messages, and knows one secret. */
final class FakeAws implements AutoCloseable {

  static final Map<String, String> SECRET =
      Map.of("current", "k1", "address", "a1", "k1", "a key for tests", "a1", "another one");

  final List<String> mails = new CopyOnWriteArrayList<>();
  final Deque<String> messages = new ArrayDeque<>();
  boolean mailFails;
  private final HttpServer server;

  FakeAws() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.createContext("/v2/email/outbound-emails", this::mail);
    server.createContext("/", this::other);
    server.start();
  }

  private void mail(HttpExchange exchange) throws IOException {
    String body = body(exchange);
    if (mailFails) {
      answer(exchange, 400, Map.of("message", "no"));
      return;
    }
    mails.add(body);
    answer(exchange, 200, Map.of("MessageId", "m" + mails.size()));
  }

  private void other(HttpExchange exchange) throws IOException {
    String body = body(exchange);
    if (Json.object(body).containsKey("MessageBody")) {
      String message = Json.asText(Json.object(body).get("MessageBody"));
      messages.add(message);
      answer(exchange, 200, Map.of("MessageId", "m", "MD5OfMessageBody", md5(message)));
      return;
    }
    answer(exchange, 200, Map.of("SecretString", Json.write(SECRET)));
  }

  private static String body(HttpExchange exchange) throws IOException {
    return new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
  }

  private static String md5(String text) {
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("MD5").digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e); // every Java has MD5
    }
  }

  private static void answer(HttpExchange exchange, int status, Map<String, String> json)
      throws IOException {
    byte[] body = Json.write(json).getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(status, body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }

  String endpoint() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
