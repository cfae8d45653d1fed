package agora.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A function in its own JVM under Lambda's client, and what can become of a call. */
class LambdaProcessTest {
  private static final Path CLASSES = Path.of("target", "test-classes").toAbsolutePath();
  private static final Options SAMPLE = Options.named("sample");

  private static LambdaProcess start(Map<String, String> environment, Options options)
      throws IOException {
    return LambdaProcess.start(CLASSES, Sample.class.getName(), environment, options);
  }

  private static byte[] json(String text) {
    return ('"' + text + '"').getBytes(StandardCharsets.UTF_8);
  }

  private static String text(InvocationResult answer) {
    return new String(answer.body(), StandardCharsets.UTF_8);
  }

  @Test
  void oneProcessAnswersCallAfterCall() throws IOException, InterruptedException {
    try (LambdaProcess sample = start(Map.of(), SAMPLE)) {
      assertEquals("\"æøå\" 1", text(sample.invoke(json("æøå"))));
      assertEquals("\"æøå\" 2", text(sample.invoke(json("æøå"))));
      sample.stop(); // and all that it wrote is read
      assertTrue(sample.log().contains("called 2"), sample.log());
    }
  }

  @Test
  void callsAtTheSameTimeWaitForTheirTurn() throws IOException {
    try (LambdaProcess sample = start(Map.of(), SAMPLE)) {
      List<CompletableFuture<String>> calls =
          IntStream.range(0, 20)
              .mapToObj(
                  each ->
                      CompletableFuture.supplyAsync(
                          () -> text(sample.invoke(json("call-" + each))).split(" ", -1)[0]))
              .toList();
      for (int each = 0; each < calls.size(); each++) {
        assertEquals("\"call-" + each + "\"", calls.get(each).join());
      }
    }
  }

  @Test
  void theContextTellsWhichFunctionWasCalled() throws IOException {
    try (LambdaProcess sample = start(Map.of(), SAMPLE)) {
      assertEquals(
          "sample arn:aws:lambda:eu-north-1:000000000000:function:sample:live true",
          text(sample.invoke(json("context"))));
    }
  }

  @Test
  void theFunctionSeesItsOwnEnvironmentAndNothingOfOurs() throws IOException {
    try (LambdaProcess sample = start(Map.of("CLICKS_TABLE", "clicks"), SAMPLE)) {
      List<String> seen = List.of(text(sample.invoke(json("environment"))).split(",", -1));
      assertTrue(seen.containsAll(List.of("CLICKS_TABLE", "AWS_REGION", "LAMBDA_TASK_ROOT")));
      assertFalse(seen.contains("HOME"));
    }
  }

  @Test
  void anExceptionIsTheCallersAndTheProcessGoesOn() throws IOException {
    try (LambdaProcess sample = start(Map.of(), SAMPLE)) {
      var failed = assertInstanceOf(InvocationResult.Failed.class, sample.invoke(json("throw")));
      assertEquals("java.lang.IllegalArgumentException", failed.type());
      assertEquals("no such thing", failed.message());
      assertEquals("\"again\" 2", text(sample.invoke(json("again"))));
    }
  }

  @Test
  void aFunctionThatCannotBeMadeTakesNoCall() throws IOException {
    try (LambdaProcess sample = start(Map.of("BROKEN", "yes"), SAMPLE)) {
      var failed = assertInstanceOf(InvocationResult.InitFailed.class, sample.invoke(json("x")));
      assertTrue(failed.json().contains("the environment is BROKEN"), failed.json());
      assertInstanceOf(InvocationResult.InitFailed.class, sample.invoke(json("x")));
      assertFalse(sample.alive());
    }
  }

  @Test
  void aHandlerThatTheZipLacksIsTold() throws IOException {
    try (LambdaProcess nothing =
        LambdaProcess.start(CLASSES, "agora.runtime.Nothing", Map.of(), SAMPLE)) {
      InvocationResult answer = nothing.invoke(json("x"));
      var failed = assertInstanceOf(InvocationResult.Failed.class, answer);
      assertTrue(failed.message().contains("agora.runtime.Nothing"), failed.json());
    }
  }

  @Test
  void aProcessThatEndsByItselfIsToldWithItsCode() throws IOException {
    try (LambdaProcess sample = start(Map.of(), SAMPLE)) {
      assertEquals(new InvocationResult.Died(3), sample.invoke(json("exit")));
      assertEquals(new InvocationResult.Died(3), sample.invoke(json("again")));
    }
  }

  @Test
  void aCallThatTakesTooLongEndsTheProcess() throws IOException {
    Options impatient = SAMPLE.withTimeout(Duration.ofSeconds(2));
    try (LambdaProcess sample = start(Map.of(), impatient)) {
      sample.awaitReady();
      assertEquals(
          new InvocationResult.TimedOut(Duration.ofSeconds(2)), sample.invoke(json("sleep")));
      assertFalse(sample.alive());
    }
  }
}
