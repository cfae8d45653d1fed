package agora.lifecycle;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * A store in which something happens just before a call arrives: the first whose body has a text in
 * it. So a race ends the same way each time.
 */
final class Meanwhile implements AutoCloseable {

  private final URI store;
  private final String text;
  private final Runnable happens;
  private final AtomicBoolean happened = new AtomicBoolean();
  private final HttpServer server;

  Meanwhile(URI store, String text, Runnable happens) throws IOException {
    this.store = store;
    this.text = text;
    this.happens = happens;
    this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::pass);
    server.start();
  }

  URI endpoint() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  boolean happened() {
    return happened.get();
  }

  private void pass(HttpExchange exchange) throws IOException {
    try (exchange) {
      HttpURLConnection onward = (HttpURLConnection) store.toURL().openConnection();
      onward.setRequestMethod("POST");
      onward.setDoOutput(true);
      exchange.getRequestHeaders().entrySet().stream()
          .filter(each -> !each.getKey().equalsIgnoreCase("content-length"))
          .forEach(each -> onward.setRequestProperty(each.getKey(), each.getValue().getFirst()));
      byte[] body = exchange.getRequestBody().readAllBytes();
      if (new String(body, StandardCharsets.UTF_8).contains(text)
          && happened.compareAndSet(false, true)) {
        happens.run();
      }
      onward.getOutputStream().write(body);
      int status = onward.getResponseCode();
      byte[] answer =
          (status < 400 ? onward.getInputStream() : onward.getErrorStream()).readAllBytes();
      exchange.getResponseHeaders().set("Content-Type", "application/x-amz-json-1.0");
      exchange.sendResponseHeaders(status, answer.length);
      exchange.getResponseBody().write(answer);
    }
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
