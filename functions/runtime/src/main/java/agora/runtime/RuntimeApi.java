package agora.runtime;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;

/**
 * Lambda's runtime API, version 2018-06-01, for one process: hands it one call at a time, and hears
 * what became of it. {@code restore/next} stands still between the checkpoint and the restore.
 */
final class RuntimeApi implements AutoCloseable {
  private static final String BASE = "/2018-06-01/runtime/";
  private static final JsonFactory JSON = new JsonFactory();

  static {
    // Read once, when the server's classes are loaded: without it each answer waits for an
    // acknowledgement that the other side delays by 40 ms.
    System.setProperty("sun.net.httpserver.nodelay", "true");
  }

  /** A call and what will become of it. */
  record Pending(
      Invocation about,
      byte[] event,
      Duration timeout,
      CompletableFuture<InvocationResult> answer) {
    Pending(Invocation about, byte[] event, Duration timeout) {
      this(about, event, timeout, new CompletableFuture<>());
    }
  }

  private final HttpServer server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final BlockingQueue<Pending> waiting = new LinkedBlockingQueue<>();
  private final Map<String, Pending> running = new ConcurrentHashMap<>();

  /** Done when the process first asks for a call; fails the process by its value otherwise. */
  final CompletableFuture<Void> ready = new CompletableFuture<>();

  /** Done when the process stands still for its snapshot. */
  final CompletableFuture<Void> checkpoint = new CompletableFuture<>();

  /** Completed by the owner: the process goes on as a restored one. */
  final CompletableFuture<Void> restore = new CompletableFuture<>();

  /** Done when the process can take no call any more. */
  final CompletableFuture<InvocationResult> end = new CompletableFuture<>();

  RuntimeApi() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(BASE, this::handle);
    server.setExecutor(threads);
    server.start();
    var _ = end.thenAccept(this::failAll);
  }

  String address() {
    return "127.0.0.1:" + server.getAddress().getPort();
  }

  void submit(Pending pending) {
    waiting.add(pending);
    InvocationResult ended = end.getNow(null);
    if (ended != null) {
      failAll(ended);
    }
  }

  private void failAll(InvocationResult ended) {
    for (Pending pending = waiting.poll(); pending != null; pending = waiting.poll()) {
      pending.answer().complete(ended);
    }
    running.values().forEach(pending -> pending.answer().complete(ended));
    running.clear();
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      String path = exchange.getRequestURI().getPath().substring(BASE.length());
      switch (path) {
        case "invocation/next" -> next(exchange);
        case "restore/next" -> restored(exchange);
        case "init/error" -> {
          String json = read(exchange);
          end.complete(
              new InvocationResult.InitFailed(
                  field(json, "errorType"), field(json, "errorMessage"), json));
          accept(exchange);
        }
        case "restore/error" -> {
          String json = read(exchange);
          end.complete(
              new InvocationResult.RestoreFailed(
                  field(json, "errorType"), field(json, "errorMessage"), json));
          accept(exchange);
        }
        default -> answered(exchange, path.split("/", -1));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void next(HttpExchange exchange) throws IOException, InterruptedException {
    ready.complete(null);
    Pending pending = waiting.take();
    running.put(pending.about().requestId(), pending);
    var headers = exchange.getResponseHeaders();
    headers.set("Content-Type", "application/json");
    headers.set("Lambda-Runtime-Aws-Request-Id", pending.about().requestId());
    headers.set("Lambda-Runtime-Trace-Id", pending.about().traceId());
    headers.set("Lambda-Runtime-Invoked-Function-Arn", pending.about().functionArn());
    headers.set(
        "Lambda-Runtime-Deadline-Ms",
        Long.toString(Instant.now().plus(pending.timeout()).toEpochMilli()));
    exchange.sendResponseHeaders(200, pending.event().length == 0 ? -1 : pending.event().length);
    exchange.getResponseBody().write(pending.event());
  }

  private void restored(HttpExchange exchange) throws IOException {
    checkpoint.complete(null);
    restore.join();
    exchange.sendResponseHeaders(200, -1);
  }

  private void answered(HttpExchange exchange, String[] path) throws IOException {
    byte[] body = exchange.getRequestBody().readAllBytes();
    boolean known = path.length == 3 && path[0].equals("invocation");
    Pending pending = known ? running.remove(path[1]) : null;
    if (pending == null) {
      exchange.sendResponseHeaders(400, -1);
      return;
    }
    accept(exchange);
    String text = new String(body, StandardCharsets.UTF_8);
    pending
        .answer()
        .complete(
            path[2].equals("response")
                ? new InvocationResult.Answered(body)
                : new InvocationResult.Failed(
                    field(text, "errorType"), field(text, "errorMessage"), text));
  }

  private static void accept(HttpExchange exchange) throws IOException {
    exchange.sendResponseHeaders(202, -1);
  }

  private static String read(HttpExchange exchange) throws IOException {
    return new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
  }

  /** A text of the outermost object; empty where there is none. */
  private static String field(String json, String name) throws IOException {
    try (JsonParser parser = JSON.createParser(json)) {
      parser.nextToken();
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        String found = parser.currentName();
        JsonToken value = parser.nextToken();
        if (found.equals(name) && value == JsonToken.VALUE_STRING) {
          return parser.getText();
        }
        parser.skipChildren();
      }
      return "";
    }
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
    failAll(end.getNow(new InvocationResult.Died(0)));
  }
}
