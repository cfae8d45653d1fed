package agora.probe;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * A function that writes down what it hears, and fails where the event says so. It travels in a zip
 * of its own.
 */
public final class Probe implements RequestStreamHandler {
  private static final Pattern MESSAGE =
      Pattern.compile(
          "\"messageId\":\"([^\"]+)\",\"receiptHandle\":\"[^\"]+\",\"body\":\"((?:[^\"\\\\]|\\\\.)*)\"");
  private static final Pattern CHANGE =
      Pattern.compile("\"Keys\":\\{\"pk\":\\{\"S\":\"([^\"]*)\"}}.*?\"SequenceNumber\":\"(\\d+)\"");

  private final Path log;
  private final InstantSource clock;

  public Probe(Map<String, String> environment, InstantSource clock, RandomGenerator random) {
    this.log =
        Path.of(
            environment.getOrDefault("LOG", ""), environment.getOrDefault("AWS_ACCESS_KEY_ID", ""));
    this.clock = clock;
  }

  @Override
  public void handleRequest(InputStream input, OutputStream output, Context context)
      throws IOException {
    String event = new String(input.readAllBytes(), StandardCharsets.UTF_8);
    synchronized (Probe.class) {
      Files.writeString(
          log,
          clock.instant() + "\t" + event + "\n",
          StandardOpenOption.CREATE,
          StandardOpenOption.APPEND);
    }
    if (event.contains("throw")) {
      throw new IllegalStateException("as the event says");
    }
    output.write(answer(event, context).getBytes(StandardCharsets.UTF_8));
  }

  private static String answer(String event, Context context) {
    if (event.contains("\"routeKey\"")) {
      return event.contains("/plain") ? "{\"hello\":\"world\"}" : http(event);
    }
    if (event.contains("\"eventSource\":\"aws:sqs\"")) {
      return failures(
          MESSAGE
              .matcher(event)
              .results()
              .filter(found -> found.group(2).contains("fail"))
              .map(found -> found.group(1))
              .toList());
    }
    if (event.contains("\"eventSource\":\"aws:dynamodb\"")) {
      List<String> failing = new ArrayList<>();
      for (MatchResult found : CHANGE.matcher(event).results().toList()) {
        if (found.group(1).contains("fail")) {
          failing.add(found.group(2));
        }
      }
      return failures(failing);
    }
    return "{\"heard\":"
        + event
        + ",\"name\":\""
        + context.getFunctionName()
        + "\",\"left\":"
        + context.getRemainingTimeInMillis()
        + "}";
  }

  private static String http(String event) {
    String body = event.replace("\\", "\\\\").replace("\"", "\\\"");
    return "{\"statusCode\":201,\"headers\":{\"Content-Type\":\"application/json\",\"X-Probe\":\"yes\"},\"cookies\":[\"a=1\",\"b=2\"],\"body\":\""
        + body
        + "\"}";
  }

  private static String failures(List<String> ids) {
    return "{\"batchItemFailures\":["
        + String.join(",", ids.stream().map(id -> "{\"itemIdentifier\":\"" + id + "\"}").toList())
        + "]}";
  }
}
