package agora.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import agora.tokens.Keys;
import agora.tokens.Purpose;
import agora.tokens.Tokens;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * The real zips under Lambda's client, stopped before their first call as for a snapshot. A process
 * cannot be copied here: what two copies of one snapshot share is shown by what is drawn, read and
 * connected before it, which is nothing that must differ.
 */
class SnapStartTest {
  private static final Options SNAP = Options.named("sample").withSnapStart();
  private static final String CLICK =
      """
      {"routeKey": "GET /c/{mailing}/{link}/{recipient}",
       "pathParameters": {"mailing": "debat_2026-12", "link": "l1", "recipient": "a-da"},
       "headers": {"user-agent": "Mozilla/5.0"},
       "requestContext": {"http": {"method": "GET", "sourceIp": "192.0.2.1"}}}
      """;

  private static Task clicks;
  private static Task tickets;

  private Cloud cloud;

  @BeforeAll
  static void unpack() throws IOException {
    clicks = Task.unpack(zip("clicks"));
    tickets = Task.unpack(zip("tickets"));
  }

  @AfterAll
  static void delete() throws IOException {
    clicks.close();
    tickets.close();
  }

  private static Path zip(String function) {
    return Path.of(
        System.getProperty("agora.root"), "functions", function, "target", function + ".zip");
  }

  @BeforeEach
  void open() throws IOException {
    cloud = new Cloud();
  }

  @AfterEach
  void close() {
    cloud.close();
  }

  private LambdaProcess clicks(Options options, Map<String, String> environment)
      throws IOException {
    return LambdaProcess.start(
        clicks.folder(), "agora.clicks.redirecting.ClicksHandler", environment, options);
  }

  private LambdaProcess tickets() throws IOException {
    return LambdaProcess.start(
        tickets.folder(), "agora.tickets.unlocking.TicketsHandler", cloud.environment(), SNAP);
  }

  private static String click(LambdaProcess function) {
    return assertInstanceOf(InvocationResult.Answered.class, function.invoke(utf8(CLICK))).text();
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  @Test
  void beforeTheSnapshotAFunctionIsPrimedByWhatLeavesNoTrace() throws IOException {
    try (LambdaProcess function = clicks(SNAP, cloud.environment())) {
      function.awaitCheckpoint();

      assertEquals(List.of("GetItem", "UpdateItem"), cloud.actions(), function::log);
      assertTrue(cloud.calls.getLast().body().contains("attribute_exists(pk)"));
      assertFalse(function.log().contains("priming-failed"), function::log);
    }
  }

  @Test
  void withoutTheRuntimesPropertyNoHookFires() throws IOException {
    Options deaf = SNAP.withJvm("-Dorg.crac.Core.Compat=none");
    try (LambdaProcess function = clicks(deaf, cloud.environment())) {
      function.awaitCheckpoint();

      assertEquals(List.of(), cloud.actions());
    }
  }

  @Test
  void whereNoSnapshotIsTakenNothingIsPrimed() throws IOException {
    try (LambdaProcess function = clicks(Options.named("sample"), cloud.environment())) {
      function.awaitReady();

      assertEquals(List.of(), cloud.actions());
    }
  }

  @Test
  void aRestoredFunctionAnswersItsFirstCall() throws IOException {
    try (LambdaProcess function = clicks(SNAP, cloud.environment())) {
      assertTrue(click(function).contains("https://avis.example/"), function::log);
    }
  }

  @Test
  void aStoreThatCannotBeReachedStopsNeitherTheSnapshotNorTheFunction() throws IOException {
    Map<String, String> nowhere = new HashMap<>(cloud.environment());
    nowhere.put("AWS_ENDPOINT_URL", "http://127.0.0.1:1");
    try (LambdaProcess function = clicks(SNAP, nowhere)) {
      function.awaitCheckpoint();
      assertTrue(function.log().contains("priming-failed"), function::log);

      assertTrue(click(function).contains("\"/clubs/debat\""), function::log);
    }
  }

  @Test
  void connectionsMadeBeforeTheSnapshotAreNotKeptAndLaterOnesAre() throws IOException {
    try (LambdaProcess function = clicks(SNAP, cloud.environment())) {
      function.awaitCheckpoint();
      assertTrue(cloud.calls.stream().noneMatch(Cloud.Call::kept));
      cloud.calls.clear();

      click(function);
      assertTrue(cloud.calls.stream().allMatch(Cloud.Call::kept));
    }
  }

  @Test
  void aKeyThatWasRotatedSinceTheSnapshotIsUsed() throws IOException {
    Map<String, String> rotated =
        Map.of("current", "k2", "address", "k1", "k1", "first", "k2", "second");
    String overdue =
        new Tokens(() -> new Keys(rotated), InstantSource.system())
            .make(Purpose.TICKETS, Instant.EPOCH.plusSeconds(1), "debat", "event", "member");
    try (LambdaProcess function = tickets()) {
      function.awaitCheckpoint();
      assertTrue(cloud.actions().contains("GetSecretValue"), function::log);
      cloud.keys = rotated;

      String answer =
          new String(function.invoke(utf8(ticket(overdue))).body(), StandardCharsets.UTF_8);
      // A key that is not known makes a link that is not ours, which is 404.
      assertTrue(answer.contains("\"statusCode\":410"), answer);
    }
  }

  private static String ticket(String token) {
    return """
        {"routeKey": "GET /tickets/{token}", "pathParameters": {"token": "%s"},
         "headers": {"accept": "application/json"},
         "requestContext": {"http": {"method": "GET"}}}
        """
        .formatted(token);
  }

  @Test
  void restoredFunctionsDrawIdsOfTheirOwn() throws IOException {
    assertNotEquals(row(), row());
  }

  /** The row that a restored function writes for a click. */
  private String row() throws IOException {
    try (LambdaProcess function = clicks(SNAP, cloud.environment())) {
      function.awaitCheckpoint();
      cloud.calls.clear();
      click(function);
      String body = cloud.calls.getLast().body();
      return body.substring(body.indexOf("#a-da#"), body.indexOf("#a-da#") + 38);
    }
  }
}
