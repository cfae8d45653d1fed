package agora.dynamo;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/**
 * The door for other processes: HTTP on a free port of the loopback; who is in the same JVM has a
 * shorter way to what is behind it ({@link #behind}). Signatures are not checked; the access key id
 * names the caller.
 */
public final class HttpDoor implements AutoCloseable {
  private static final String NO_DELAY = "sun.net.httpserver.nodelay";
  private static final Map<URI, InProcessHttpClient.Service> OPEN = new ConcurrentHashMap<>();

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
    OPEN.put(endpoint(), service);
  }

  /** What answers behind an open door of this JVM; null where an endpoint is none of its doors. */
  public static InProcessHttpClient.@Nullable Service behind(URI endpoint) {
    return OPEN.get(endpoint);
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
    OPEN.remove(endpoint());
    server.stop(0);
    threads.close();
  }
}
