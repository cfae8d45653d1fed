package agora.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * SES, SQS, EventBridge Scheduler and Secrets Manager on the loopback, for tests of one function:
 * they say yes, remember what they were asked, and fail as a test wants them to.
 */
public final class FakeAws implements AutoCloseable {

  private static final ObjectMapper MAPPER = new ObjectMapper();

  /** The keys that the one secret holds. */
  public static final Map<String, String> SECRET =
      Map.of("current", "k1", "address", "a1", "k1", "a key for tests", "a1", "another one");

  /**
   * A call.
   *
   * @param what SQS's and Secrets Manager's operation; the others' method and path
   */
  public record Asked(String what, String body) {}

  /** One entry of a bulk call that SES took. */
  public record Letter(Map<String, ?> call, Map<String, ?> entry) {
    public String to() {
      return node(entry).path("Destination").path("ToAddresses").path(0).asText();
    }

    /** The values of the template's variables, as JSON. */
    public String data() {
      return node(entry)
          .path("ReplacementEmailContent")
          .path("ReplacementTemplate")
          .path("ReplacementTemplateData")
          .asText();
    }

    /** The entry's tags by name. */
    public Map<String, String> tags() {
      Map<String, String> tags = new LinkedHashMap<>();
      node(entry)
          .path("ReplacementTags")
          .forEach(tag -> tags.put(tag.path("Name").asText(), tag.path("Value").asText()));
      return tags;
    }
  }

  /** A bulk call: when, and how many entries it had. */
  public record Bulk(Instant at, int entries) {}

  /** All calls, in their order. */
  public final List<Asked> asked = new CopyOnWriteArrayList<>();

  public final FakeQueues queues = new FakeQueues();
  public final List<Letter> letters = new CopyOnWriteArrayList<>();
  public final List<Bulk> bulks = new CopyOnWriteArrayList<>();

  /** The calls that sent a mail to one, as JSON. */
  public final List<String> mails = new CopyOnWriteArrayList<>();

  /** Why SES sends nothing to an address, by address. */
  public final Map<String, String> suppressed = new ConcurrentHashMap<>();

  /** Names and bodies of schedules; the name of one that was removed follows a hyphen. */
  public final List<String> schedules = new CopyOnWriteArrayList<>();

  /**
   * Addresses that a bulk call answers ACCOUNT_THROTTLED for, once for each time they stand here.
   */
  public final List<String> throttled = new CopyOnWriteArrayList<>();

  /** Addresses that make a whole bulk call a BadRequestException. */
  public final List<String> poison = new CopyOnWriteArrayList<>();

  /** The status of an address's entry, instead of SUCCESS. */
  public final Map<String, String> statuses = new ConcurrentHashMap<>();

  /** Errors of the next bulk calls: {@code status Code message}. */
  public final Queue<String> errors = new ConcurrentLinkedQueue<>();

  /** Happens while a bulk call is answered. */
  public volatile Runnable onBulk = () -> {};

  public volatile boolean production = true;
  public volatile double maxSendRate = 200;
  public volatile double max24HourSend = 50_000;
  public volatile double sentLast24Hours;

  /** The next bulk call is taken, and its answer lost. */
  public volatile boolean dropAfterAccepting;

  /** Mails to one are refused. */
  public volatile boolean mailFails;

  private volatile Map<String, String> secret = SECRET;
  private final Set<String> scheduled = ConcurrentHashMap.newKeySet();
  private final HttpServer server;
  private final InstantSource clock;

  public FakeAws(InstantSource clock) {
    this.clock = clock;
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/", this::answer);
    server.start();
  }

  public String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  /** Makes a new key current; the older ones still verify. */
  public void rotate(String id) {
    Map<String, String> more = new HashMap<>(secret);
    more.put(id, "the key " + id);
    more.put("current", id);
    secret = more;
  }

  /** The token of the last mail's link of a kind, such as {@code confirm}. */
  public String token(String kind) {
    Matcher links = Pattern.compile("/" + kind + "/([A-Za-z0-9._~-]+)").matcher(mails.getLast());
    if (!links.find()) {
      throw new AssertionError("no link to " + kind + " in " + mails.getLast());
    }
    return links.group(1);
  }

  private record Said(int status, String type, String body) {
    static Said ok(Object body) {
      return new Said(200, "", FakeAws.json(body));
    }

    static Said error(int status, String type) {
      return new Said(status, type, "{\"message\":\"not now\"}");
    }
  }

  private void answer(HttpExchange call) throws IOException {
    String body = new String(call.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    String path = call.getRequestURI().getPath();
    String target = call.getRequestHeaders().getFirst("X-Amz-Target");
    String operation = target == null ? "" : target.replaceFirst(".*\\.", "");
    asked.add(
        new Asked(operation.isEmpty() ? call.getRequestMethod() + " " + path : operation, body));
    Said said =
        operation.isEmpty()
            ? said(call.getRequestMethod(), path, body)
            : operation(operation, node(body));
    if (path.contains("bulk") && dropAfterAccepting) {
      dropAfterAccepting = false;
      call.close(); // the connection ends, and no answer comes
      return;
    }
    if (!said.type().isEmpty()) {
      call.getResponseHeaders().add("X-Amzn-ErrorType", said.type());
    }
    byte[] bytes = said.body().getBytes(StandardCharsets.UTF_8);
    call.getResponseHeaders().add("Content-Type", "application/json");
    call.sendResponseHeaders(said.status(), bytes.length);
    call.getResponseBody().write(bytes);
    call.close();
  }

  private Said operation(String operation, JsonNode request) {
    if (operation.equals("GetSecretValue")) {
      return Said.ok(Map.of("SecretString", json(secret)));
    }
    return queues.fails(operation)
        ? Said.error(400, "KmsThrottled")
        : Said.ok(queues.answer(operation, request));
  }

  private Said said(String method, String path, String body) {
    if (path.startsWith("/schedules/")) {
      return schedule(method, path.substring("/schedules/".length()), body);
    }
    if (path.startsWith("/v2/email/suppression/addresses/")) {
      return suppression(method, path.substring(path.lastIndexOf('/') + 1));
    }
    return switch (path) {
      case "/v2/email/account" -> Said.ok(account());
      case "/v2/email/outbound-emails" -> {
        if (mailFails) {
          yield Said.error(400, "MessageRejected");
        }
        mails.add(body);
        yield Said.ok(Map.of("MessageId", "s"));
      }
      case "/v2/email/outbound-bulk-emails" -> bulk(node(body), body);
      default -> throw new IllegalArgumentException("AWS has no " + path + " here");
    };
  }

  /** Scheduler makes no schedule twice. */
  private Said schedule(String method, String name, String body) {
    boolean removed = method.equals("DELETE");
    if (method.equals("POST") && !scheduled.add(name)) {
      return Said.error(409, "ConflictException");
    }
    if (removed) {
      scheduled.remove(name);
    }
    schedules.add((removed ? "-" : "") + name + " " + body);
    return Said.ok(Map.of("ScheduleArn", "arn:aws:scheduler:eu-north-1:1:schedule/g/n"));
  }

  private Said suppression(String method, String address) {
    String reason = suppressed.get(address);
    if (reason == null) {
      return Said.error(404, "NotFoundException");
    }
    if (method.equals("DELETE")) {
      suppressed.remove(address);
      return Said.ok(Map.of());
    }
    return Said.ok(
        Map.of(
            "SuppressedDestination",
            Map.of("EmailAddress", address, "Reason", reason, "LastUpdateTime", 1)));
  }

  private Map<String, ?> account() {
    return Map.of(
        "ProductionAccessEnabled",
        production,
        "SendQuota",
        Map.of(
            "MaxSendRate", maxSendRate,
            "Max24HourSend", max24HourSend,
            "SentLast24Hours", sentLast24Hours));
  }

  private Said bulk(JsonNode call, String body) {
    bulks.add(new Bulk(clock.instant(), call.path("BulkEmailEntries").size()));
    onBulk.run();
    String error = errors.poll();
    if (error != null) {
      String[] parts = error.split(" ", 3);
      return new Said(Integer.parseInt(parts[0]), parts[1], json(Map.of("message", parts[2])));
    }
    if (poison.stream().anyMatch(body::contains)) {
      return new Said(400, "BadRequestException", "{\"message\":\"an address is not one\"}");
    }
    List<Map<String, ?>> results = new ArrayList<>();
    for (JsonNode entry : call.path("BulkEmailEntries")) {
      Letter letter = new Letter(map(call), map(entry));
      String status =
          throttled.remove(letter.to())
              ? "ACCOUNT_THROTTLED"
              : statuses.getOrDefault(letter.to(), "SUCCESS");
      if (status.equals("SUCCESS")) {
        letters.add(letter);
      }
      results.add(Map.of("Status", status, "MessageId", "m"));
    }
    return Said.ok(Map.of("BulkEmailEntryResults", results));
  }

  private static JsonNode node(Object value) {
    try {
      return value instanceof String text
          ? MAPPER.readTree(text.isEmpty() ? "{}" : text)
          : MAPPER.valueToTree(value);
    } catch (IOException e) {
      throw new IllegalArgumentException("not JSON", e);
    }
  }

  @SuppressWarnings("unchecked") // an object's tree is a map by name
  private static Map<String, ?> map(JsonNode object) {
    return (Map<String, ?>) MAPPER.convertValue(object, Map.class);
  }

  private static String json(Object value) {
    return MAPPER.valueToTree(value).toString();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
