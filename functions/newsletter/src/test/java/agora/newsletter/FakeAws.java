package agora.newsletter;

import agora.edge.lambda.Json;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** SES, SQS, Scheduler and Secrets Manager, as far as the planner and the sender call them. */
final class FakeAws implements AutoCloseable {

  /** One entry of a bulk call. */
  record Letter(Map<String, ?> call, Map<String, ?> entry) {
    String to() {
      return Json.asText(
          Json.asList(Json.asMap(entry.get("Destination")).get("ToAddresses")).getFirst());
    }

    String data() {
      var content = Json.asMap(entry.get("ReplacementEmailContent"));
      return Json.asText(
          Json.asMap(content.get("ReplacementTemplate")).get("ReplacementTemplateData"));
    }
  }

  final List<Letter> letters = new CopyOnWriteArrayList<>();
  final List<String> staffMails = new CopyOnWriteArrayList<>();
  final List<Map<String, ?>> queued = new CopyOnWriteArrayList<>();
  final List<String> schedules = new CopyOnWriteArrayList<>();
  final List<String> throttled = new CopyOnWriteArrayList<>();
  final List<String> poison = new CopyOnWriteArrayList<>();
  volatile boolean production = true;
  volatile boolean dropAfterAccepting;
  volatile boolean staffMailFails;

  /** Runs before the next message is queued, once. */
  volatile Runnable beforeQueueing = () -> {};

  /** How many messages are queued before SQS fails once; negative for never. */
  final AtomicInteger queueFailsAfter = new AtomicInteger(-1);

  private final HttpServer server;

  FakeAws() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/", this::answer);
    server.start();
  }

  String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  private void answer(HttpExchange call) throws IOException {
    String body = new String(call.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    String path = call.getRequestURI().getPath();
    String target = String.valueOf(call.getRequestHeaders().getFirst("X-Amz-Target"));
    String answer =
        switch (path) {
          case "/v2/email/account" ->
              "{\"ProductionAccessEnabled\":%s,\"SendQuota\":{\"MaxSendRate\":200}}"
                  .formatted(production);
          case "/v2/email/outbound-emails" -> {
            if (staffMailFails) {
              yield "";
            }
            staffMails.add(body);
            yield "{\"MessageId\":\"s\"}";
          }
          case "/v2/email/outbound-bulk-emails" -> bulk(body);
          default -> target.contains("GetSecretValue") ? SECRET : other(path, body);
        };
    if (path.contains("bulk") && dropAfterAccepting) {
      dropAfterAccepting = false;
      call.close(); // the connection ends, and no answer comes
      return;
    }
    if (answer.equals("queue")) {
      call.sendResponseHeaders(400, -1);
      call.close();
      return;
    }
    boolean refused = answer.isEmpty();
    if (refused) {
      call.getResponseHeaders().add("X-Amzn-ErrorType", "BadRequestException");
      answer = "{\"message\":\"an address is not one\"}";
    }
    byte[] bytes = answer.getBytes(StandardCharsets.UTF_8);
    call.getResponseHeaders().add("Content-Type", "application/json");
    call.sendResponseHeaders(refused ? 400 : 200, bytes.length);
    call.getResponseBody().write(bytes);
    call.close();
  }

  private static final String SECRET =
      "{\"SecretString\":\"{\\\"current\\\":\\\"k1\\\",\\\"address\\\":\\\"k1\\\",\\\"k1\\\":\\\"secret\\\"}\"}";

  private String other(String path, String body) throws IOException {
    if (path.startsWith("/schedules/")) {
      schedules.add(
          (body.isEmpty() ? "-" : "") + path.substring("/schedules/".length()) + " " + body);
      return "{\"ScheduleArn\":\"arn:aws:scheduler:eu-north-1:1:schedule/g/n\"}";
    }
    Runnable before = beforeQueueing;
    beforeQueueing = () -> {};
    before.run();
    if (queueFailsAfter.getAndDecrement() == 0) {
      return "queue";
    }
    Map<String, ?> message = Json.object(body);
    queued.add(message);
    return "{\"MessageId\":\"m\",\"MD5OfMessageBody\":\"%s\"}"
        .formatted(md5(Json.asText(message.get("MessageBody"))));
  }

  /** The SDK compares what SQS says it took with what it sent. */
  private static String md5(String text) {
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("MD5").digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private String bulk(String body) throws IOException {
    Map<String, ?> call = Json.object(body);
    if (poison.stream().anyMatch(body::contains)) {
      return "";
    }
    StringBuilder results = new StringBuilder();
    for (Object entry : Json.asList(call.get("BulkEmailEntries"))) {
      Letter letter = new Letter(call, Json.asMap(entry));
      boolean refused = throttled.remove(letter.to());
      if (!refused) {
        letters.add(letter);
      }
      results.append(results.isEmpty() ? "" : ",");
      results.append(
          "{\"Status\":\"%s\",\"MessageId\":\"m\"}"
              .formatted(refused ? "ACCOUNT_THROTTLED" : "SUCCESS"));
    }
    return "{\"BulkEmailEntryResults\":[" + results + "]}";
  }

  /** Bodies of the messages in the queue whose URL ends so. */
  List<String> messagesOf(String queue) {
    return queued.stream()
        .filter(each -> Json.asText(each.get("QueueUrl")).equals(queue))
        .map(each -> Json.asText(each.get("MessageBody")))
        .toList();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
