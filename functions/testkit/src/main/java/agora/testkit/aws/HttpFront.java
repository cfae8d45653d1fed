package agora.testkit.aws;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;

/** The HTTP server on the loopback: bytes in, bytes out. */
public final class HttpFront implements AutoCloseable {
  /** API Gateway's limit for a request. */
  private static final int LARGEST_BODY = 10 * 1024 * 1024;

  /** More than anybody uploads to a bucket here. */
  private static final int LARGEST_OBJECT = 200 * 1024 * 1024;

  static {
    // Without it the JDK's server waits for the client's delayed acknowledgement, 40 ms an answer.
    System.setProperty("sun.net.httpserver.nodelay", "true");
  }

  private final HttpServer server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

  /**
   * Takes the port, or any free one where it is 0.
   *
   * @throws java.net.BindException when another program has it
   */
  public HttpFront(int port) throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 128);
    server.setExecutor(threads);
  }

  public int port() {
    return server.getAddress().getPort();
  }

  public void start(Function<HttpRequestIn, HttpAnswer> answers) {
    server.createContext("/", exchange -> serve(exchange, answers));
    server.start();
  }

  private static void serve(HttpExchange exchange, Function<HttpRequestIn, HttpAnswer> answers)
      throws IOException {
    try (exchange) {
      byte[] body;
      try (InputStream in = exchange.getRequestBody()) {
        body = in.readNBytes(largest(exchange) + 1);
      }
      HttpAnswer answer =
          body.length > largest(exchange)
              ? HttpAnswer.json(413, "{\"message\":\"Request Entity Too Large\"}")
              : answer(exchange, body, answers);
      answer
          .headers()
          .forEach(header -> exchange.getResponseHeaders().add(header.name(), header.value()));
      boolean silent = exchange.getRequestMethod().equals("HEAD") || answer.body().length == 0;
      exchange.sendResponseHeaders(answer.status(), silent ? -1 : answer.body().length);
      if (!silent) {
        exchange.getResponseBody().write(answer.body());
      }
    }
  }

  private static int largest(HttpExchange exchange) {
    String signed =
        exchange.getRequestURI().getQuery() + exchange.getRequestHeaders().get("authorization");
    return signed.contains("/s3/aws4_request") ? LARGEST_OBJECT : LARGEST_BODY;
  }

  private static HttpAnswer answer(
      HttpExchange exchange, byte[] body, Function<HttpRequestIn, HttpAnswer> answers) {
    Map<String, String> headers = new TreeMap<>();
    exchange
        .getRequestHeaders()
        .forEach(
            (name, values) ->
                headers.put(
                    name.toLowerCase(Locale.ROOT),
                    String.join(name.equalsIgnoreCase("cookie") ? "; " : ",", values)));
    String query = exchange.getRequestURI().getRawQuery();
    try {
      return answers.apply(
          new HttpRequestIn(
              exchange.getRequestMethod(),
              exchange.getRequestURI().getRawPath(),
              query == null ? "" : query,
              headers,
              body,
              exchange.getRemoteAddress().getAddress().getHostAddress()));
    } catch (IllegalArgumentException e) { // a malformed percent sign in the path or the query
      return HttpAnswer.json(400, "{\"message\":\"Bad Request\"}");
    }
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
