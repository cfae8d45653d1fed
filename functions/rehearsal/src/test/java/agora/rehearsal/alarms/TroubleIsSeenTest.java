package agora.rehearsal.alarms;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import agora.edge.lambda.LambdaFunction;
import agora.rehearsal.Project;
import agora.rehearsal.Stack;
import agora.rehearsal.alarms.Alarms.Datum;
import agora.rehearsal.alarms.TroubledAws.Trouble;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each function fails in each way that it can, and an alarm rings. */
class TroubleIsSeenTest {
  private static final Alarms ALARMS = new Alarms(Stack.REAL);
  private static final Set<String> SEEN = Set.of("FailuresAlarm");

  /** Shortly after the events in {@code events/} happened. */
  private static final Instant NOW = Instant.parse("2026-12-01T08:00:30Z");

  private static final String EVERY_WAY =
      """
      SignupFunction,    http-club-page
      ClicksFunction,    http-click
      TicketsFunction,   http-ticket
      LifecycleFunction, http-stay
      LifecycleFunction, sqs-lifecycle
      LifecycleFunction, schedule-lifecycle
      PlannerFunction,   sqs-plan
      PlannerFunction,   schedule-housekeeping
      PlannerFunction,   schedule-issue
      SenderFunction,    sqs-batch
      FeedbackFunction,  sqs-feedback
      FeedbackFunction,  rule-bounce
      InsightsFunction,  stream-clicks
      JobsFunction,      stream-jobs
      JobsFunction,      schedule-pictures
      AdminFunction,     list-issues
      AdminFunction,     http-command
      """;

  private final ThreadLocal<List<String>> lines = ThreadLocal.withInitial(ArrayList::new);
  private final PrintStream before = System.out;

  @BeforeEach
  @SuppressWarnings("SystemOut") // a metric is a line of the log
  void listen() {
    System.setOut(
        new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8) {
          @Override
          public void println(String line) {
            lines.get().add(line);
          }
        });
  }

  @AfterEach
  @SuppressWarnings("SystemOut")
  void listenNoMore() {
    System.setOut(before);
  }

  /** A function of the stack, with an AWS on a bad day. */
  private static LambdaFunction function(String id, TroubledAws aws, Instant now) {
    Map<String, String> variables = new LinkedHashMap<>();
    JsonNode function = Stack.REAL.ofType("AWS::Lambda::Function").get(id);
    if (function == null) {
      throw new IllegalArgumentException(id);
    }
    function
        .at("/Environment/Variables")
        .properties()
        .forEach(each -> variables.put(each.getKey(), each.getValue().asText()));
    variables.put("AWS_REGION", "eu-north-1");
    variables.put("AWS_ENDPOINT_URL", aws.endpoint());
    variables.put("AWS_ACCESS_KEY_ID", id);
    variables.put("AWS_SECRET_ACCESS_KEY", "none");
    try {
      return Class.forName(function.path("Handler").asText())
          .asSubclass(LambdaFunction.class)
          .getConstructor(Map.class, InstantSource.class, RandomGenerator.class)
          .newInstance(variables, fixed(now), new Random(1));
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(id, e);
    }
  }

  private static InstantSource fixed(Instant now) {
    return () -> now;
  }

  /** What is written of a call: by the function, and where it throws by Lambda. */
  private List<String> written(LambdaFunction function, String event) throws IOException {
    lines.get().clear();
    String json =
        Files.readString(Project.ROOT.resolve("events/" + event + ".json"))
            .replace("not-a-real-token", event.equals("http-stay") ? "k1.s.0.a.b" : "k1.t.0.a.b")
            .replace("\"recipient\": \"a0\"", "\"recipient\": \"a-da\"");
    ByteArrayOutputStream answer = new ByteArrayOutputStream();
    try {
      function.handleRequest(
          new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)), answer, null);
    } catch (RuntimeException e) {
      lines.get().add(report("error"));
    }
    return List.copyOf(lines.get());
  }

  /**
   * Lambda's own line at the end of a call, in its JSON log format (Lambda Developer Guide,
   * Telemetry API schema reference: platform.report, whose status is success, failure, error or
   * timeout).
   */
  private static String report(String status) {
    return """
    {"time":"2026-12-01T08:05:12.000Z","type":"platform.report","record":{"requestId":"6f7f0961f83442118a7af6fe80b88d56",
     "status":"%s","metrics":{"durationMs":60000.0,"billedDurationMs":60000,"memorySizeMB":1024,"maxMemoryUsedMB":210}}}
    """
        .formatted(status);
  }

  @ParameterizedTest
  @CsvSource(textBlock = EVERY_WAY)
  void whatTheStoreRefusesIsSeen(String id, String event) throws IOException {
    try (TroubledAws aws = new TroubledAws(Trouble.REFUSES)) {
      List<String> written = written(function(id, aws, NOW), event);
      assertEquals(SEEN, ALARMS.ringing(written), written::toString);
    }
  }

  @Test
  void aCallThatIsNeverAnsweredIsSeenBeforeLambdaCutsTheFunctionOff() throws Exception {
    Map<String, Future<Set<String>>> ringing = new LinkedHashMap<>();
    try (TroubledAws aws = new TroubledAws(Trouble.SILENT);
        var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (String line : EVERY_WAY.lines().toList()) {
        String[] one = line.split(",\\s*", 2);
        LambdaFunction function = function(one[0], aws, NOW);
        ringing.put(line, threads.submit(() -> ALARMS.ringing(written(function, one[1]))));
      }
      for (Map.Entry<String, Future<Set<String>>> each : ringing.entrySet()) {
        assertEquals(SEEN, each.getValue().get(), each.getKey());
      }
    }
  }

  @Test
  void aClickThatIsLostIsSeenThoughTheReaderIsSentOn() throws IOException {
    try (TroubledAws aws = new TroubledAws(Trouble.REFUSES_WRITES)) {
      List<String> written = written(function("ClicksFunction", aws, NOW), "http-click");
      assertTrue(written.getFirst().contains("click-lost"), written::toString);
      assertEquals(SEEN, ALARMS.ringing(written));
    }
  }

  @Test
  void aFunctionThatIsCutOffOrThrowsIsSeenByLambdasOwnLine() {
    for (String status : List.of("timeout", "error", "failure")) {
      assertEquals(SEEN, ALARMS.ringing(List.of(report(status))), status);
    }
    assertEquals(Set.of(), ALARMS.ringing(List.of(report("success"))));
    assertEquals(
        Set.of(),
        ALARMS.ringing(List.of("{\"type\":\"platform.start\",\"record\":{\"version\":\"7\"}}")));
  }

  /** A line of the access log, as the API's format has it. */
  private static String accessed(String status) {
    return Stack.REAL
        .ofType("AWS::ApiGatewayV2::Stage")
        .values()
        .iterator()
        .next()
        .at("/AccessLogSettings/Format")
        .asText()
        .replace("$context.status", status);
  }

  @Test
  void anAnswerOfTheApiThatNoFunctionGaveIsSeen() {
    for (String status : List.of("500", "503", "504")) {
      assertEquals(SEEN, ALARMS.ringing(List.of(accessed(status))), status);
    }
    for (String status : List.of("200", "302", "404", "429")) {
      assertEquals(Set.of(), ALARMS.ringing(List.of(accessed(status))), status);
    }
    Consumer<ObjectNode> deaf =
        template -> ((ObjectNode) template.path("Resources")).remove("AnswersThatFailed");
    assertEquals(Set.of(), new Alarms(Stack.REAL.with(deaf)).ringing(List.of(accessed("503"))));
  }

  @Test
  void whatComesLateIsSeen() throws IOException {
    Instant later = NOW.plusSeconds(90_000);
    try (TroubledAws aws = new TroubledAws(Trouble.REFUSES)) {
      for (String each :
          List.of(
              "PlannerFunction sqs-plan",
              "SenderFunction sqs-batch",
              "FeedbackFunction sqs-feedback",
              "LifecycleFunction sqs-lifecycle",
              "InsightsFunction stream-clicks")) {
        String[] one = each.split(" ", 2);
        List<String> written = written(function(one[0], aws, later), one[1]);
        assertTrue(written.getFirst().contains("\"event\":\"late\""), each + written);
        assertEquals(SEEN, ALARMS.ringing(written), each);
      }
    }
  }

  @Test
  void whatTheServicesReportIsSeen() {
    String waiting = "ApproximateNumberOfMessagesVisible";
    rings("AWS/SQS", waiting, Map.of("QueueName", "agora-DeadLetters"), "DeadLettersAlarm");
    rings("AWS/SQS", waiting, Map.of("QueueName", "agora-FailureQueue"), "FailureQueueAlarm");
    assertEquals(
        Set.of(),
        ALARMS.ringingFor(
            List.of(new Datum("AWS/SQS", waiting, Map.of("QueueName", "agora-SendQueue"), 9))));
    assertEquals(
        Set.of(),
        ALARMS.ringingFor(List.of(new Datum("Agora/agora-dev", "Failures", Map.of(), 9))));
  }

  private static void rings(
      String namespace, String metric, Map<String, String> dimensions, String alarm) {
    assertEquals(
        Set.of(alarm), ALARMS.ringingFor(List.of(new Datum(namespace, metric, dimensions, 1))));
  }

  @Test
  void aFunctionThatFailsWithoutTheMetricIsNotSeen() throws IOException {
    try (TroubledAws aws = new TroubledAws(Trouble.REFUSES)) {
      List<String> silent =
          written(function("SignupFunction", aws, NOW), "http-club-page").stream()
              .map(line -> line.replace("_aws", "aws"))
              .toList();
      assertTrue(silent.getFirst().contains("request-failed"), silent::toString);
      assertEquals(Set.of(), ALARMS.ringing(silent));
      List<String> perFunction =
          written(function("SignupFunction", aws, NOW), "http-club-page").stream()
              .map(line -> line.replace("\"Dimensions\":[[]]", "\"Dimensions\":[[\"function\"]]"))
              .toList();
      assertEquals(Set.of(), ALARMS.ringing(perFunction));
    }
  }

  @Test
  void anAlarmOrAFilterThatLooksElsewhereHearsNothing() throws IOException {
    Consumer<ObjectNode> blind =
        template ->
            ((ObjectNode) template.at("/Resources/FailuresAlarm/Properties"))
                .put("Namespace", "AWS/Lambda")
                .put("MetricName", "Errors");
    try (TroubledAws aws = new TroubledAws(Trouble.REFUSES)) {
      List<String> written = written(function("SignupFunction", aws, NOW), "http-club-page");
      assertEquals(Set.of(), new Alarms(Stack.REAL.with(blind)).ringing(written));
    }
    Consumer<ObjectNode> deaf =
        template -> ((ObjectNode) template.path("Resources")).remove("CallsThatFailed");
    assertEquals(Set.of(), new Alarms(Stack.REAL.with(deaf)).ringing(List.of(report("timeout"))));
  }
}
