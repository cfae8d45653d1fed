package agora.dynamo;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * The door for other processes: HTTP on a free port of the loopback. Signatures are not checked;
 * the access key id names the caller.
 */
public final class HttpDoor implements AutoCloseable {
  private static final String NO_DELAY = "sun.net.httpserver.nodelay";

  static {
    // The JDK's server sends head and body apart; with Nagle's algorithm a client that delays its
    // acknowledgments would wait 40 ms between the two.
    if (System.getProperty(NO_DELAY) == null) {
      System.setProperty(NO_DELAY, "true");
    }
  }

  private final HttpServer server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final InProcessHttpClient.Service service;

  /** Opens a door to an engine, or to whatever stands before it. */
  public HttpDoor(InProcessHttpClient.Service service) throws IOException {
    this.service = service;
    this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(threads);
    server.createContext("/", this::answer);
    server.start();
  }

  public URI endpoint() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      WireRequest request =
          new WireRequest(
              header(exchange, "X-Amz-Target"),
              exchange.getRequestBody().readAllBytes(),
              InProcessHttpClient.caller(header(exchange, "Authorization")));
      WireResponse answer = service.answer(request);
      exchange.getResponseHeaders().set("Content-Type", "application/x-amz-json-1.0");
      exchange.sendResponseHeaders(answer.status(), answer.body().length);
      exchange.getResponseBody().write(answer.body());
    }
  }

  private static String header(HttpExchange exchange, String name) {
    return Objects.requireNonNullElse(exchange.getRequestHeaders().getFirst(name), "");
  }

  @Override
  public void close() {
    server.stop(0);
    threads.close();
  }
}
