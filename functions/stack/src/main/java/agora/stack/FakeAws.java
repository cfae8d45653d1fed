package agora.stack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * SES, SQS, EventBridge Scheduler and Secrets Manager on the loopback, for tests of one function:
 * they say yes, remember what they were asked, and fail as a test wants them to.
 */
public final class FakeAws implements AutoCloseable {

  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final String SECRET = "{\"current\":\"k1\",\"address\":\"k1\",\"k1\":\"secret\"}";

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

  public final List<Letter> letters = new CopyOnWriteArrayList<>();
  public final List<Bulk> bulks = new CopyOnWriteArrayList<>();
  public final List<String> staffMails = new CopyOnWriteArrayList<>();
  public final List<Map<String, ?>> queued = new CopyOnWriteArrayList<>();

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

  /** Calls of queues' counts answer these many messages. */
  public volatile int waiting;

  public volatile boolean production = true;
  public volatile double maxSendRate = 200;
  public volatile double max24HourSend = 50_000;
  public volatile double sentLast24Hours;

  /** The next bulk call is taken, and its answer lost. */
  public volatile boolean dropAfterAccepting;

  /** Mails to staff are refused. */
  public volatile boolean staffMailFails;

  /** Runs before the next message is queued, once. */
  public volatile Runnable beforeQueueing = () -> {};

  /** How many messages are queued before SQS fails once; negative for never. */
  public final AtomicInteger queueFailsAfter = new AtomicInteger(-1);

  private final HttpServer server;
  private final InstantSource clock;

  public FakeAws(InstantSource clock) throws IOException {
    this.clock = clock;
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/", this::answer);
    server.start();
  }

  public String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  private record Said(int status, String type, String body) {
    static Said ok(Object body) {
      return new Said(200, "", FakeAws.json(body));
    }
  }

  private void answer(HttpExchange call) throws IOException {
    String body = new String(call.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    String path = call.getRequestURI().getPath();
    String target = String.valueOf(call.getRequestHeaders().getFirst("X-Amz-Target"));
    Said said = said(path, target, body);
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

  private Said said(String path, String target, String body) {
    if (path.startsWith("/schedules/")) {
      String removed = body.isEmpty() ? "-" : "";
      schedules.add(removed + path.substring("/schedules/".length()) + " " + body);
      return Said.ok(Map.of("ScheduleArn", "arn:aws:scheduler:eu-north-1:1:schedule/g/n"));
    }
    return switch (path) {
      case "/v2/email/account" -> Said.ok(account());
      case "/v2/email/outbound-emails" -> {
        if (staffMailFails) {
          yield new Said(400, "MessageRejected", "{\"message\":\"not now\"}");
        }
        staffMails.add(body);
        yield Said.ok(Map.of("MessageId", "s"));
      }
      case "/v2/email/outbound-bulk-emails" -> bulk(node(body), body);
      default -> {
        String operation = target.replaceFirst(".*\\.", "");
        yield operation.startsWith("SendMessage") && queueFails()
            ? new Said(400, "KmsThrottled", "{\"message\":\"not now\"}")
            : Said.ok(other(operation, node(body)));
      }
    };
  }

  private boolean queueFails() {
    Runnable before = beforeQueueing;
    beforeQueueing = () -> {};
    before.run();
    return queueFailsAfter.getAndDecrement() == 0;
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

  private Map<String, ?> other(String operation, JsonNode request) {
    return switch (operation) {
      case "GetSecretValue" -> Map.of("SecretString", SECRET);
      case "GetQueueAttributes" ->
          Map.of(
              "Attributes",
              Map.of(
                  "ApproximateNumberOfMessages", Integer.toString(waiting),
                  "ApproximateNumberOfMessagesNotVisible", "0",
                  "ApproximateNumberOfMessagesDelayed", "0"));
      case "SendMessageBatch" -> {
        List<Map<String, ?>> taken = new ArrayList<>();
        for (JsonNode entry : request.path("Entries")) {
          taken.add(
              Map.of(
                  "Id", entry.path("Id").asText(),
                  "MessageId", "m",
                  "MD5OfMessageBody", queue(request.path("QueueUrl").asText(), entry)));
        }
        yield Map.of("Successful", taken);
      }
      default ->
          Map.of(
              "MessageId",
              "m",
              "MD5OfMessageBody",
              queue(request.path("QueueUrl").asText(), request));
    };
  }

  private String queue(String url, JsonNode message) {
    Map<String, Object> kept = new LinkedHashMap<>();
    kept.put("QueueUrl", url);
    kept.put("MessageBody", message.path("MessageBody").asText());
    kept.put("DelaySeconds", message.path("DelaySeconds").asInt(0));
    queued.add(kept);
    return md5(message.path("MessageBody").asText());
  }

  /** The SDK compares what SQS says it took with what it sent. */
  private static String md5(String text) {
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("MD5").digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e); // every Java has MD5
    }
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

  /** Bodies of the messages in a queue. */
  public List<String> messagesOf(String queueUrl) {
    return queued.stream()
        .filter(each -> queueUrl.equals(each.get("QueueUrl")))
        .map(each -> String.valueOf(each.get("MessageBody")))
        .toList();
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
