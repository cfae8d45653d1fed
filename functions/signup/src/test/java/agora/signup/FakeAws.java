package agora.signup;

import agora.edge.lambda.Json;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** SES and Secrets Manager on the loopback: keeps the mails, and knows one secret. */
final class FakeAws implements AutoCloseable {

  private volatile Map<String, String> secret =
      Map.of("current", "k1", "address", "a1", "k1", "a key for tests", "a1", "another one");

  /** Why SES sends nothing to an address, by address. */
  final Map<String, String> suppressed = new ConcurrentHashMap<>();

  private final HttpServer server;
  private final List<Map<String, @Nullable Object>> mails = new CopyOnWriteArrayList<>();

  FakeAws() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.createContext(
        "/v2/email/outbound-emails",
        exchange -> {
          mails.add(
              Json.object(
                  new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)));
          answer(exchange, Json.write(Map.of("MessageId", "m" + mails.size())));
        });
    server.createContext("/v2/email/suppression/addresses/", this::suppression);
    server.createContext(
        "/", exchange -> answer(exchange, Json.write(Map.of("SecretString", Json.write(secret)))));
    server.start();
  }

  private void suppression(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath();
    String address = path.substring(path.lastIndexOf('/') + 1);
    String reason = suppressed.get(address);
    if (reason == null) {
      exchange.getResponseHeaders().set("x-amzn-ErrorType", "NotFoundException");
      answer(exchange, 404, "{\"message\":\"not on the list\"}");
    } else if (exchange.getRequestMethod().equals("DELETE")) {
      suppressed.remove(address);
      answer(exchange, 200, "{}");
    } else {
      answer(
          exchange,
          200,
          Json.write(
              Map.of(
                  "SuppressedDestination",
                  Map.of("EmailAddress", address, "Reason", reason, "LastUpdateTime", 1))));
    }
  }

  /** Makes a new key current; the older ones still verify. */
  void rotate(String id) {
    Map<String, String> more = new HashMap<>(secret);
    more.put(id, "the key " + id);
    more.put("current", id);
    secret = more;
  }

  private static void answer(HttpExchange exchange, String json) throws IOException {
    answer(exchange, 200, json);
  }

  private static void answer(HttpExchange exchange, int status, String json) throws IOException {
    byte[] body = json.getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(status, body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }

  String endpoint() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  List<Map<String, @Nullable Object>> mails() {
    return mails;
  }

  /** The last mail as the JSON that SES was sent. */
  String lastMail() {
    return Json.write(mails.getLast());
  }

  /** The token of the last link of a kind, such as {@code confirm}, that was mailed. */
  String token(String kind) {
    Matcher links = Pattern.compile("/" + kind + "/([A-Za-z0-9._~-]+)").matcher(lastMail());
    if (!links.find()) {
      throw new AssertionError("no link to " + kind + " in " + lastMail());
    }
    return links.group(1);
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
