package agora.signup;

import agora.edge.lambda.Json;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** SES and Secrets Manager on the loopback: keeps the mails, and knows one secret. */
final class FakeAws implements AutoCloseable {

  private static final Map<String, String> SECRET =
      Map.of("current", "k1", "address", "a1", "k1", "a key for tests", "a1", "another one");

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
    server.createContext(
        "/", exchange -> answer(exchange, Json.write(Map.of("SecretString", Json.write(SECRET)))));
    server.start();
  }

  private static void answer(HttpExchange exchange, String json) throws IOException {
    byte[] body = json.getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(200, body.length);
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
