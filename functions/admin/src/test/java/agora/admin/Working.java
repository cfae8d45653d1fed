package agora.admin;

import static agora.edge.lambda.Json.asMap;
import static org.junit.jupiter.api.Assertions.assertEquals;

import agora.edge.aws.Environment;
import agora.edge.lambda.Json;
import agora.stack.Table;
import agora.testkit.aws.HttpAnswer;
import agora.testkit.aws.HttpRequestIn;
import agora.tokens.Hashes;
import agora.tokens.Ids;
import agora.work.JobsHandler;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;

/** The function that works at jobs, beside staff's: called by the table's stream, and killed. */
final class Working {

  static final BiFunction<String, Long, String> ALWAYS_THE_SAME =
      (job, row) -> Ids.of(job + "#" + row);

  private static final String PICTURES = "{\"task\": \"pictures\"}";

  private final Staff staff;
  private final Table table;
  private final Environment environment;
  private final JobsHandler.Pace pace;
  private final BiFunction<String, Long, String> ids;
  private @Nullable String read;

  Working(Staff staff, JobsHandler.Pace pace, BiFunction<String, Long, String> ids) {
    this.staff = staff;
    this.pace = pace;
    this.ids = ids;
    this.table = staff.template.table("JobsTable");
    Map<String, String> variables = new HashMap<>(staff.template.environment("JobsFunction"));
    variables.put("AWS_REGION", "eu-north-1");
    variables.put("AWS_ACCESS_KEY_ID", "JobsFunction");
    variables.put("AWS_SECRET_ACCESS_KEY", "none");
    variables.put(
        "AWS_ENDPOINT_URL_DYNAMODB",
        Objects.requireNonNull(staff.environment.get("AWS_ENDPOINT_URL_DYNAMODB")));
    this.environment = staff.aws.environment(variables);
  }

  /** What the process dies of. */
  static final class Killed extends Error {
    Killed() {
      super("killed", null, false, false);
    }
  }

  /**
   * A process that dies at one of its calls of AWS, and so at all later ones.
   *
   * @param at the call, from 1
   * @param answered whether AWS does what it is asked for, and only the answer is lost
   */
  record Death(int at, boolean answered, int[] calls) implements ExecutionInterceptor {

    boolean happened() {
      return calls[0] >= at;
    }

    @Override
    public synchronized void beforeTransmission(
        Context.BeforeTransmission call, ExecutionAttributes attributes) {
      calls[0]++;
      if (calls[0] > at || (calls[0] == at && !answered)) {
        throw new Killed();
      }
    }

    @Override
    public synchronized void afterTransmission(
        Context.AfterTransmission call, ExecutionAttributes attributes) {
      if (calls[0] >= at) {
        throw new Killed();
      }
    }
  }

  private JobsHandler handler(ExecutionInterceptor... interceptors) {
    Environment.Clients clients =
        new Environment.Clients() {
          @Override
          public <B extends AwsSyncClientBuilder<B, C> & AwsClientBuilder<B, C>, C> C make(
              Environment own, B builder, String service) {
            for (ExecutionInterceptor each : interceptors) {
              builder.overrideConfiguration(
                  builder.overrideConfiguration().toBuilder()
                      .addExecutionInterceptor(each)
                      .build());
            }
            return environment.clients().make(own, builder, service);
          }
        };
    return new JobsHandler(
        new Environment(environment.variables(), clients),
        () -> staff.now,
        new Random(2),
        pace,
        ids);
  }

  /** Works until no turn is left. */
  void works() {
    JobsHandler handler = handler();
    while (turn(handler)) {
      // and so is the next
    }
  }

  /** The same, with somebody who looks at each call of AWS. Answers how many turns it took. */
  int works(ExecutionInterceptor looker) {
    int turns = 0;
    while (turn(handler(looker))) { // each turn in a process of its own
      turns++;
    }
    return turns;
  }

  /** Has one turn; false where none is left. */
  boolean hasATurn() {
    return turn(handler());
  }

  /** The daily look at pictures. */
  void looksAtPictures() {
    handle(handler(), PICTURES);
  }

  /** The same, by a process that dies at one of its calls; false where it has fewer. */
  boolean diesLookingAtPictures(int at, boolean answered) {
    Death death = new Death(at, answered, new int[1]);
    try {
      handle(handler(death), PICTURES);
    } catch (Killed | RuntimeException e) {
      if (!death.happened()) {
        throw e;
      }
    }
    return death.happened();
  }

  /** Works until the process dies, or there is nothing left to do. */
  boolean dies(int at, boolean answered) {
    Death death = new Death(at, answered, new int[1]);
    try {
      JobsHandler handler = handler(death);
      while (turn(handler)) {
        // and so is the next
      }
    } catch (Killed | RuntimeException e) {
      if (!death.happened()) {
        throw e;
      }
    }
    return death.happened();
  }

  /** Has the next turn; the stream goes on behind it when the function has answered. */
  private boolean turn(JobsHandler handler) {
    for (ObjectNode record = next(); record != null; record = next()) {
      String sequence = record.path("dynamodb").path("SequenceNumber").asText();
      boolean isTurn =
          record.path("eventName").asText().equals("INSERT")
              && record.at("/dynamodb/Keys/sk/S").asText().startsWith("turn#");
      if (isTurn) {
        record.put("eventSourceARN", "arn:aws:dynamodb:::table/" + table.name() + "/stream/1");
        handle(handler, "{\"Records\":[" + record + "]}");
      }
      read = sequence;
      if (isTurn) {
        return true;
      }
    }
    return false;
  }

  private @Nullable ObjectNode next() {
    List<ObjectNode> records = staff.dynamo.records(table, read, 1);
    return records.isEmpty() ? null : records.getFirst();
  }

  private static void handle(JobsHandler handler, String event) {
    try {
      handler.handleRequest(
          new ByteArrayInputStream(event.getBytes(StandardCharsets.UTF_8)),
          OutputStream.nullOutputStream(),
          null);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Puts a file where staff are told to, and returns its name. */
  String uploads(byte[] file) {
    Map<String, @Nullable Object> upload = upload(file.length, Hashes.sha256(file));
    HttpAnswer answer = put(upload, Map.of(), file);
    assertEquals(200, answer.status(), () -> new String(answer.body(), StandardCharsets.UTF_8));
    return String.valueOf(upload.get("file"));
  }

  Map<String, @Nullable Object> upload(int bytes, String sha256) {
    return done(
        Map.of("command", "upload-file", "club", "her-er-debat", "bytes", bytes, "sha256", sha256));
  }

  /** Sends a file as a browser does. */
  HttpAnswer put(
      Map<String, @Nullable Object> upload, Map<String, String> otherHeaders, byte[] file) {
    Map<String, String> headers = new TreeMap<>();
    asMap(upload.get("headers"))
        .forEach(
            (name, value) -> headers.put(name.toLowerCase(Locale.ROOT), String.valueOf(value)));
    headers.put("content-length", "" + file.length);
    headers.putAll(otherHeaders);
    return calls("PUT", String.valueOf(upload.get("url")), headers, file);
  }

  /** Calls an address that was signed. */
  HttpAnswer calls(String method, String url, Map<String, String> headers, byte[] body) {
    URI uri = URI.create(url);
    Map<String, String> all = new TreeMap<>(headers);
    all.put("host", uri.getAuthority());
    return staff.aws.answer(
        new HttpRequestIn(method, uri.getRawPath(), uri.getRawQuery(), all, body, "127.0.0.1"));
  }

  /** Gives a command that begins a job, and returns the job's id. */
  String begins(Map<String, ?> command) {
    return String.valueOf(done(command).get("job"));
  }

  Map<String, @Nullable Object> shows(String job) {
    return done(Map.of("command", "show-job", "club", "her-er-debat", "job", job));
  }

  /** The lines of a job's result, without the first. */
  List<String> result(String job) {
    Map<String, @Nullable Object> result = asMap(shows(job).get("result"));
    HttpAnswer answer = calls("GET", String.valueOf(result.get("url")), Map.of(), new byte[0]);
    assertEquals(200, answer.status());
    assertEquals(answer.body().length, result.get("bytes"));
    List<String> lines =
        new ArrayList<>(new String(answer.body(), StandardCharsets.UTF_8).lines().toList());
    lines.removeFirst();
    return lines;
  }

  Map<String, @Nullable Object> done(Map<String, ?> command) {
    Map<String, @Nullable Object> answer = staff.asks(Json.write(command));
    assertEquals(true, answer.get("ok"), () -> Json.write(answer));
    return asMap(answer.get("result"));
  }
}
