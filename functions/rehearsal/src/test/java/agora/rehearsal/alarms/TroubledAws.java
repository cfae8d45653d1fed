package agora.rehearsal.alarms;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;

/** All of AWS on the loopback, on a bad day. */
final class TroubledAws implements AutoCloseable {

  /** What is wrong. */
  enum Trouble {
    /** Every call is refused. */
    REFUSES,
    /** Links are found; every other call is refused. */
    REFUSES_WRITES,
    /** No call is ever answered. */
    SILENT
  }

  private static final String REFUSAL =
      "{\"__type\":\"AccessDeniedException\",\"message\":\"not authorized\"}";
  private static final String LINK =
      "{\"Item\":{\"pk\":{\"S\":\"m\"},\"sk\":{\"S\":\"l\"},\"target\":{\"S\":\"https://bibliotek.example/\"}}}";

  private final HttpServer server;
  private final Trouble trouble;
  private final CountDownLatch over = new CountDownLatch(1);

  TroubledAws(Trouble trouble) throws IOException {
    this.trouble = trouble;
    this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/", this::answer);
    server.start();
  }

  String endpoint() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      var _ = exchange.getRequestBody().readAllBytes();
      if (trouble == Trouble.SILENT) {
        over.await();
        return;
      }
      String what = String.valueOf(exchange.getRequestHeaders().getFirst("X-Amz-Target"));
      boolean found = trouble == Trouble.REFUSES_WRITES && what.endsWith(".GetItem");
      byte[] body = (found ? LINK : REFUSAL).getBytes(StandardCharsets.UTF_8);
      exchange.getResponseHeaders().add("Content-Type", "application/x-amz-json-1.0");
      exchange.sendResponseHeaders(found ? 200 : 400, body.length);
      exchange.getResponseBody().write(body);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    over.countDown();
    server.stop(0);
  }
}
