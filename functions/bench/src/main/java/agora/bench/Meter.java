package agora.bench;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Passes calls on to a store, and adds up the capacity that the store says they consumed. */
final class Meter implements AutoCloseable {

  private static final Pattern UNITS = Pattern.compile("\"CapacityUnits\":([0-9.]+)");

  private final URI store;
  private final HttpServer server;
  private final Map<String, Double> units = new TreeMap<>();
  private int calls;

  Meter(URI store) throws IOException {
    this.store = store;
    this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::pass);
    server.start();
  }

  /**
   * What was consumed since the last reading, in DynamoDB's units: a read unit is 4 kB read
   * strongly consistent, or 8 kB eventually; a write unit is 1 kB.
   */
  record Reading(double reads, double writes, int calls) {}

  synchronized Reading read() {
    double writes = 0;
    double reads = 0;
    for (Map.Entry<String, Double> each : units.entrySet()) {
      if (each.getKey().matches("(GetItem|BatchGetItem|Query)")) {
        reads += each.getValue();
      } else {
        writes += each.getValue();
      }
    }
    Reading reading = new Reading(reads, writes, calls);
    units.clear();
    calls = 0;
    return reading;
  }

  URI endpoint() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  private void pass(HttpExchange exchange) throws IOException {
    try (exchange) {
      HttpURLConnection onward = (HttpURLConnection) store.toURL().openConnection();
      onward.setRequestMethod("POST");
      onward.setDoOutput(true);
      exchange.getRequestHeaders().entrySet().stream()
          .filter(each -> !each.getKey().equalsIgnoreCase("content-length"))
          .forEach(each -> onward.setRequestProperty(each.getKey(), each.getValue().getFirst()));
      String asked = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
      String metered = "{\"ReturnConsumedCapacity\":\"TOTAL\"," + asked.strip().substring(1);
      onward.getOutputStream().write(metered.getBytes(StandardCharsets.UTF_8));
      int status = onward.getResponseCode();
      byte[] answer =
          (status < 400 ? onward.getInputStream() : onward.getErrorStream()).readAllBytes();
      count(
          Objects.toString(exchange.getRequestHeaders().getFirst("X-Amz-Target"))
              .replaceAll(".*\\.", ""),
          new String(answer, StandardCharsets.UTF_8));
      exchange.getResponseHeaders().set("Content-Type", "application/x-amz-json-1.0");
      exchange.sendResponseHeaders(status, answer.length);
      exchange.getResponseBody().write(answer);
    }
  }

  private synchronized void count(String action, String answer) {
    calls++;
    Matcher each = UNITS.matcher(answer);
    while (each.find()) {
      units.merge(action, Double.valueOf(each.group(1)), Double::sum);
    }
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
