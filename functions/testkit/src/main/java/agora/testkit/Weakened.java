package agora.testkit;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Exchanger;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * A store with one guard taken out: passes calls on to another, with a condition replaced in every
 * one. A test that finds nothing wrong here would find nothing wrong anywhere.
 */
public final class Weakened implements AutoCloseable {

  /** How long a call waits for another one to race with. */
  private static final long MEETING_MILLIS = 200;

  private volatile boolean racing;
  private volatile boolean met;
  private final URI store;
  private final String condition;
  private final String replacement;
  private final HttpServer server;
  private final Exchanger<String> meeting = new Exchanger<>();
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

  /**
   * @param condition as it stands in a {@code ConditionExpression}
   * @param replacement what stands there instead; it must use the same names and values
   */
  public Weakened(URI store, String condition, String replacement) throws IOException {
    this.store = store;
    this.condition = condition;
    this.replacement = replacement;
    this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(threads);
    server.createContext("/", this::pass);
    server.start();
  }

  /**
   * Lets calls that race for what the condition guards through two by two, so that a race is not
   * missed by luck.
   */
  public Weakened racing() {
    racing = true;
    return this;
  }

  public URI endpoint() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  private void pass(HttpExchange exchange) throws IOException {
    try (exchange) {
      HttpURLConnection onward = (HttpURLConnection) store.toURL().openConnection();
      onward.setRequestMethod("POST");
      onward.setDoOutput(true);
      for (Map.Entry<String, List<String>> header : exchange.getRequestHeaders().entrySet()) {
        if (!header.getKey().equalsIgnoreCase("content-length")) {
          onward.setRequestProperty(header.getKey(), header.getValue().getFirst());
        }
      }
      String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
      if (body.contains(condition)) {
        met = true;
        if (racing) {
          meetAnother();
        }
      }
      String sent = body.replace(condition, replacement);
      onward.getOutputStream().write(sent.getBytes(StandardCharsets.UTF_8));
      int status = onward.getResponseCode();
      byte[] answer =
          (status < 400 ? onward.getInputStream() : onward.getErrorStream()).readAllBytes();
      exchange.getResponseHeaders().set("Content-Type", "application/x-amz-json-1.0");
      exchange.sendResponseHeaders(status, answer.length);
      exchange.getResponseBody().write(answer);
    }
  }

  private void meetAnother() throws InterruptedIOException {
    try {
      meeting.exchange("", MEETING_MILLIS, TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      // nobody races with this one
    } catch (InterruptedException e) {
      throw new InterruptedIOException();
    }
  }

  /**
   * Closes it.
   *
   * @throws IllegalStateException if no call had the condition: then nothing was weakened, and
   *     whatever the test found was there before
   */
  @Override
  public void close() {
    server.stop(0);
    threads.close();
    if (!met) {
      throw new IllegalStateException("No call to the store had the condition: " + condition);
    }
  }
}
