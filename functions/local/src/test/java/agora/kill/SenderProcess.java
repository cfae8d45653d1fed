package agora.kill;

import agora.edge.lambda.Json;
import agora.newsletter.sending.SenderHandler;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.MessageSystemAttributeName;

/**
 * The sender in a process of its own: takes messages of its queue and hands them to the handler, as
 * Lambda does, until it is killed.
 */
public final class SenderProcess {

  /** Said when the queue is empty; then it waits for a line before it looks again. */
  static final String IDLE = "idle";

  private SenderProcess() {}

  @SuppressWarnings("SystemOut") // the parent listens
  public static void main(String... arguments) throws IOException {
    Map<String, String> env = System.getenv();
    String base = env.getOrDefault("AWS_ENDPOINT_URL", "");
    String queue = env.getOrDefault("SEND_QUEUE", "");
    SenderHandler sender =
        new SenderHandler(
            env,
            () -> clubTime(base),
            new Random(ProcessHandle.current().pid()),
            time -> turn(base, time));
    try (SqsClient sqs =
        SqsClient.builder()
            .endpointOverride(URI.create(base))
            .region(Region.EU_NORTH_1)
            .credentialsProvider(
                StaticCredentialsProvider.create(AwsBasicCredentials.create("tester", "none")))
            .httpClient(UrlConnectionHttpClient.create())
            .build()) {
      BufferedReader parent =
          new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
      while (true) {
        List<Message> messages =
            sqs.receiveMessage(
                    receive ->
                        receive
                            .queueUrl(queue)
                            .messageSystemAttributeNames(MessageSystemAttributeName.ALL))
                .messages();
        for (Message message : messages) {
          if (taken(sender, message)) {
            sqs.deleteMessage(
                delete -> delete.queueUrl(queue).receiptHandle(message.receiptHandle()));
          }
        }
        if (messages.isEmpty()) {
          System.out.println(IDLE);
          if (parent.readLine() == null) {
            return;
          }
        }
      }
    }
  }

  private static boolean taken(SenderHandler sender, Message message) throws IOException {
    var record =
        Map.of(
            "messageId",
            message.messageId(),
            "body",
            message.body(),
            "eventSource",
            "aws:sqs",
            "attributes",
            message.attributesAsStrings());
    var out = new ByteArrayOutputStream();
    byte[] event = Json.write(Map.of("Records", List.of(record))).getBytes(StandardCharsets.UTF_8);
    sender.handleRequest(new ByteArrayInputStream(event), out, null);
    return Json.asList(Json.object(out.toString(StandardCharsets.UTF_8)).get("batchItemFailures"))
        .isEmpty();
  }

  private static final HttpClient CLOCK = HttpClient.newHttpClient();

  /** The club's clock, which the test turns. */
  private static Instant clubTime(String base) {
    return clock(HttpRequest.newBuilder(URI.create(base + "/local/clock")));
  }

  /** Turns it on by as long as a slice would wait for its time. */
  private static void turn(String base, Duration time) {
    String advance = "{\"advance\": \"%s\"}".formatted(time);
    clock(
        HttpRequest.newBuilder(URI.create(base + "/local/clock"))
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(advance)));
  }

  private static Instant clock(HttpRequest.Builder request) {
    try {
      String json = CLOCK.send(request.build(), HttpResponse.BodyHandlers.ofString()).body();
      return Instant.parse(Json.asText(Json.object(json).get("now")));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }
}
