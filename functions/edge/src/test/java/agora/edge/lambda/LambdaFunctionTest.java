package agora.edge.lambda;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import agora.edge.web.Request;
import agora.edge.web.Response;
import com.amazonaws.services.lambda.runtime.Context;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Lambda's events in and answers out, as JSON on the stream. */
class LambdaFunctionTest {

  private static final Context CONTEXT =
      (Context)
          Proxy.newProxyInstance(
              LambdaFunctionTest.class.getClassLoader(),
              new Class<?>[] {Context.class},
              (proxy, method, arguments) ->
                  method.getReturnType() == String.class ? "request-1" : null);

  private static final String REQUEST =
      """
      {"version": "2.0", "routeKey": "POST /clubs/{club}/members", "rawPath": "/clubs/x/members",
       "cookies": ["a=1", "b=2"],
       "headers": {"Content-Type": "text/plain", "accept": "application/json"},
       "queryStringParameters": {"lang": "en"},
       "pathParameters": {"club": "her-er-debat"},
       "requestContext": {"http": {"method": "POST", "sourceIp": "192.0.2.7"},
         "authorizer": {"jwt": {"claims": {"sub": "staff-1"}}}},
       "body": "%s", "isBase64Encoded": %s}
      """;

  /** A function that keeps what it was called with. */
  private static final class Probe extends LambdaFunction {
    Probe() {
      super(Lateness.hour(() -> NOON));
    }

    @Nullable Request request;
    List<LambdaEvent.Message> messages = List.of();
    List<LambdaEvent.Change> changes = List.of();
    Response answer = Response.html(200, "<p>Velkommen æøå</p>");

    @Override
    protected Response onRequest(Request asked) {
      request = asked;
      return switch (asked.header("x-fail")) {
        case "yes" -> throw new IllegalStateException("ida@example.org is in this message");
        case "deep" -> throw new StackOverflowError();
        default -> answer;
      };
    }

    @Override
    protected Response onError(Request asked) {
      if (asked.header("x-sorry").equals("no")) {
        throw new IllegalStateException("the page of failures fails too");
      }
      return super.onError(asked);
    }

    @Override
    protected List<String> onMessages(List<LambdaEvent.Message> asked) {
      if (asked.stream().anyMatch(message -> message.body().equals("poison"))) {
        throw new StackOverflowError();
      }
      messages = asked;
      return List.of(asked.getLast().id());
    }

    @Override
    protected List<String> onChanges(List<LambdaEvent.Change> asked) {
      changes = asked;
      return List.of();
    }

    @Override
    protected Map<String, @Nullable Object> onDirect(Map<String, @Nullable Object> input) {
      if (Json.asText(input.get("task")).equals("break")) {
        throw new IllegalStateException("broken");
      }
      return Map.of("heard", Json.asText(input.get("task")));
    }

    Map<String, @Nullable Object> call(String json) throws IOException {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      handleRequest(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)), out, CONTEXT);
      return Json.object(out.toString(StandardCharsets.UTF_8));
    }

    Request asked() {
      Request asked = request;
      if (asked == null) {
        throw new AssertionError("no request came");
      }
      return asked;
    }
  }

  private static final Instant NOON = Instant.parse("2026-12-01T12:00:00Z");

  private final Probe function = new Probe();

  @Test
  void aRequestIsReadWithItsPathQueryHeadersCookiesAndClaims() throws IOException {
    function.call(REQUEST.formatted("hej", "false"));

    Request asked = function.asked();
    assertEquals("POST /clubs/{club}/members", asked.routeKey());
    assertEquals("POST", asked.method());
    assertEquals("her-er-debat", asked.path("club"));
    assertEquals("en", asked.query().get("lang"));
    assertEquals("text/plain", asked.header("Content-Type"));
    assertEquals(List.of("a=1", "b=2"), asked.cookies());
    assertEquals("192.0.2.7", asked.sourceAddress());
    assertEquals(Map.of("sub", "staff-1"), asked.claims());
    assertEquals("hej", new String(asked.body(), StandardCharsets.UTF_8));
    assertTrue(asked.wantsJson());
  }

  @Test
  void cookiesThatWereLeftInTheirHeaderAreReadToo() throws IOException {
    String left =
        REQUEST
            .replace("\"cookies\": [\"a=1\", \"b=2\"],", "")
            .replace("\"accept\"", "\"Cookie\": \"a=1; b=2;\", \"accept\"");
    function.call(left.formatted("hej", "false"));
    assertEquals(List.of("a=1", "b=2"), function.asked().cookies());

    function.call(left.replace("Cookie", "x").formatted("hej", "false"));
    assertEquals(List.of(), function.asked().cookies());
  }

  @Test
  void aBase64BodyIsDecoded() throws IOException {
    function.call(REQUEST.formatted("aGVq", "true"));

    assertEquals("hej", new String(function.asked().body(), StandardCharsets.UTF_8));
  }

  @Test
  void anAnswerCarriesTheHeadersThatKeepAPageSafe() throws IOException {
    Map<String, @Nullable Object> answer = function.call(REQUEST.formatted("", "false"));

    assertEquals(200, answer.get("statusCode"));
    assertEquals("<p>Velkommen æøå</p>", answer.get("body"));
    Map<String, @Nullable Object> headers = Json.asMap(answer.get("headers"));
    assertEquals("nosniff", headers.get("x-content-type-options"));
    assertEquals("no-referrer", headers.get("referrer-policy"));
    assertTrue(
        Json.asText(headers.get("content-security-policy")).startsWith("default-src 'none'"));
  }

  @Test
  void aPictureIsAnsweredInBase64() throws IOException {
    function.answer = Response.of(200, "image/png", "PNG");

    Map<String, @Nullable Object> answer = function.call(REQUEST.formatted("", "false"));

    assertEquals(true, answer.get("isBase64Encoded"));
    assertEquals("UE5H", answer.get("body"));
  }

  @Test
  void aFailureNeverShowsItsMessage() throws IOException {
    Map<String, @Nullable Object> answer =
        function.call(
            REQUEST
                .formatted("", "false")
                .replace("\"accept\"", "\"x-fail\": \"yes\", \"accept\""));

    assertEquals(500, answer.get("statusCode"));
    assertFalse(Json.asText(answer.get("body")).contains("ida@example.org"));
  }

  @Test
  void anErrorIsAnsweredAsAnExceptionIs() throws IOException {
    String logged = logged(() -> assertEquals(500, failing("deep", "yes").get("statusCode")));

    assertEquals(1, failures(logged));
    assertTrue(logged.contains("\"event\":\"request-failed\""), logged);
    assertTrue(logged.contains("\"error\":\"java.lang.StackOverflowError\""), logged);
  }

  @Test
  void aPageOfFailuresThatFailsIsAnsweredToo() throws IOException {
    String logged = logged(() -> assertEquals(500, failing("yes", "no").get("statusCode")));

    assertEquals(2, failures(logged));
    assertFalse(logged.contains("ida@example.org"), logged);
  }

  @Test
  void whatGoesWellIsNotCounted() throws IOException {
    String logged =
        logged(
            () -> {
              function.call(REQUEST.formatted("", "false"));
              function.call("{\"warm\": true}");
              function.call("{\"task\": \"housekeeping\"}");
              function.call(messages("{}", NOON));
            });

    assertEquals(0, failures(logged));
  }

  @Test
  void whatIsThrownBackToLambdaIsCounted() throws IOException {
    String logged =
        logged(
            () ->
                assertThrows(
                    IllegalStateException.class, () -> function.call("{\"task\": \"break\"}")));

    assertEquals(1, failures(logged));
  }

  @Test
  void aMessageThatBreaksOffABatchDoesNotTakeTheOthersAlong() throws IOException {
    String batch =
        """
        {"Records": [{"messageId": "m1", "body": "{}"}, {"messageId": "m2", "body": "poison"},
          {"messageId": "m3", "body": "{}"}, {"messageId": "m4", "body": "{}"}]}
        """;
    String logged =
        logged(
            () ->
                assertEquals(
                    List.of("m1", "m2", "m4"), // the probe refuses the last of each part
                    Json.asList(function.call(batch).get("batchItemFailures")).stream()
                        .map(each -> Json.asText(Json.asMap(each).get("itemIdentifier")))
                        .toList()));

    assertEquals(1, failures(logged));
  }

  @Test
  void whatWaitedForMoreThanAnHourIsCounted() throws IOException {
    assertEquals(0, failures(logged(() -> function.call(messages("{}", NOON.minusSeconds(3600))))));
    assertEquals(1, failures(logged(() -> function.call(messages("{}", NOON.minusSeconds(3601))))));
    String change =
        """
        {"Records": [{"eventID": "e1", "eventName": "MODIFY", "eventSourceARN": "a/t/stream/1",
          "dynamodb": {"SequenceNumber": "7", "ApproximateCreationDateTime": %d.0}}]}
        """;
    long noon = NOON.getEpochSecond();
    assertEquals(0, failures(logged(() -> function.call(change.formatted(noon - 3600)))));
    assertEquals(1, failures(logged(() -> function.call(change.formatted(noon - 3601)))));
  }

  private static String messages(String body, Instant sent) {
    return """
    {"Records": [{"messageId": "m1", "body": "%s", "attributes": {"SentTimestamp": "%d"}}]}
    """
        .formatted(body, sent.toEpochMilli());
  }

  private Map<String, @Nullable Object> failing(String how, String sorry) throws IOException {
    return function.call(
        REQUEST
            .formatted("", "false")
            .replace(
                "\"accept\"",
                "\"x-fail\": \"%s\", \"x-sorry\": \"%s\", \"accept\"".formatted(how, sorry)));
  }

  /** Something that reads and writes JSON. */
  private interface Act {
    void go() throws IOException;
  }

  @SuppressWarnings("SystemOut") // a metric is a line of the log
  private static String logged(Act act) throws IOException {
    PrintStream before = System.out;
    ByteArrayOutputStream lines = new ByteArrayOutputStream();
    System.setOut(new PrintStream(lines, true, StandardCharsets.UTF_8));
    try {
      act.go();
    } finally {
      System.setOut(before);
    }
    return lines.toString(StandardCharsets.UTF_8);
  }

  private static long failures(String logged) {
    return logged.lines().filter(line -> line.contains("\"Failures\":1")).count();
  }

  @Test
  void messagesThatFailedAreReportedByTheirId() throws IOException {
    Map<String, @Nullable Object> answer =
        function.call(
            """
            {"Records": [
              {"messageId": "m1", "body": "{}", "attributes": {"ApproximateReceiveCount": "3"}},
              {"messageId": "m2", "body": "{}", "attributes": {}}]}
            """);

    assertEquals(3, function.messages.getFirst().receives());
    assertEquals(1, function.messages.getLast().receives());
    assertEquals(List.of(Map.of("itemIdentifier", "m2")), answer.get("batchItemFailures"));
  }

  @Test
  void aChangeKnowsItsTableAndBothImages() throws IOException {
    function.call(
        """
        {"Records": [{"eventID": "e1", "eventName": "MODIFY",
          "eventSourceARN": "arn:aws:dynamodb:eu-north-1:1:table/agora-Clicks/stream/2026",
          "dynamodb": {"SequenceNumber": "7", "OldImage": {"n": {"N": "1"}}, "NewImage": {"n": {"N": "2"}}}}]}
        """);

    LambdaEvent.Change change = function.changes.getFirst();
    assertEquals("agora-Clicks", change.table());
    assertEquals("7", change.sequenceNumber());
    assertEquals(Map.of("N", "1"), change.before().get("n"));
    assertEquals(Map.of("N", "2"), change.after().get("n"));
  }

  @Test
  void theDailyWarmCallDoesNothing() throws IOException {
    assertEquals(Map.of("warm", true), function.call("{\"warm\": true}"));
  }

  @Test
  void aSchedulesInputIsADirectCall() throws IOException {
    assertEquals(Map.of("heard", "housekeeping"), function.call("{\"task\": \"housekeeping\"}"));
  }

  @Test
  void whatIsNoJsonObjectIsRefused() {
    assertThrows(IOException.class, () -> function.call("[]"));
    assertThrows(IOException.class, () -> function.call("{\"half\": "));
  }
}
