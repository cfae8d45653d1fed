package agora.admin;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Passes calls on to the store, and holds back the writes to one table until as many of them have
 * come as are expected: by then everybody has read what they are about to write over. A condition
 * can be replaced on the way, as a control.
 */
final class Meeting implements AutoCloseable {

  private final URI store;
  private final String table;
  private final String condition;
  private final String replacement;
  private final HttpServer server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final AtomicInteger writes = new AtomicInteger();
  private volatile CountDownLatch gate = new CountDownLatch(0);

  Meeting(URI store, String table, String condition, String replacement) {
    this.store = store;
    this.table = table;
    this.condition = condition;
    this.replacement = replacement;
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.setExecutor(threads);
    server.createContext("/", this::pass);
    server.start();
  }

  URI endpoint() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  /** From now on, the first so many writes wait for each other. */
  void expect(int rivals) {
    gate = new CountDownLatch(rivals);
  }

  /** Nobody waits any longer. */
  void open() {
    CountDownLatch waiting = gate;
    while (waiting.getCount() > 0) {
      waiting.countDown();
    }
  }

  /** How many writes to the table have come so far. */
  int writes() {
    return writes.get();
  }

  private void pass(HttpExchange exchange) throws IOException {
    try (exchange) {
      String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
      String action = exchange.getRequestHeaders().getFirst("X-Amz-Target");
      if (action.matches(".*\\.(Put|Update|Delete|TransactWrite|BatchWrite).*")
          && body.contains('"' + table + '"')) {
        writes.incrementAndGet();
        meet();
      }
      HttpURLConnection onward = (HttpURLConnection) store.toURL().openConnection();
      onward.setRequestMethod("POST");
      onward.setDoOutput(true);
      exchange
          .getRequestHeaders()
          .forEach(
              (name, values) -> {
                if (!name.equalsIgnoreCase("content-length")) {
                  onward.setRequestProperty(name, values.getFirst());
                }
              });
      String sent = condition.isEmpty() ? body : body.replace(condition, replacement);
      onward.getOutputStream().write(sent.getBytes(StandardCharsets.UTF_8));
      int status = onward.getResponseCode();
      byte[] answer =
          (status < 400 ? onward.getInputStream() : onward.getErrorStream()).readAllBytes();
      exchange.getResponseHeaders().set("Content-Type", "application/x-amz-json-1.0");
      exchange.sendResponseHeaders(status, answer.length);
      exchange.getResponseBody().write(answer);
    }
  }

  private void meet() throws InterruptedIOException {
    CountDownLatch waiting = gate;
    waiting.countDown();
    try {
      waiting.await();
    } catch (InterruptedException e) {
      throw new InterruptedIOException();
    }
  }

  @Override
  public void close() {
    open();
    server.stop(0);
    threads.close();
  }
}
