package agora.simulation;

import agora.edge.lambda.Json;
import agora.edge.lambda.LambdaFunction;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A function and its processes. A process that ended well is used again, with what it remembers;
 * one that died is not.
 */
final class Lambda {

  static final ScopedValue<Invocation> CURRENT = ScopedValue.newInstance();

  private final String name;
  private final Duration timeout;
  private final Supplier<LambdaFunction> made;
  private final Agenda agenda;
  private final Mishaps mishaps;
  private final Journal journal;
  private final Deque<LambdaFunction> idle = new ArrayDeque<>();
  private int count;

  Lambda(
      agora.stack.Function spec,
      Supplier<LambdaFunction> made,
      Agenda agenda,
      Mishaps mishaps,
      Journal journal) {
    this.name = spec.id().replace("Function", "").toLowerCase(java.util.Locale.ROOT);
    this.timeout = spec.timeout();
    this.made = made;
    this.agenda = agenda;
    this.mishaps = mishaps;
    this.journal = journal;
  }

  /** What became of a call: the answer, or null where the process died or threw. */
  @FunctionalInterface
  interface Ended extends Consumer<@Nullable Map<String, @Nullable Object>> {}

  /**
   * Calls the function.
   *
   * @param ended hears how it went, at the latest when the time limit is over
   */
  void call(String event, Ended ended) {
    Invocation invocation = new Invocation(name + "-" + ++count, agenda, mishaps, journal);
    journal.note(invocation.name(), "begins with " + event);
    LambdaFunction function = idle.isEmpty() ? made.get() : idle.pop();
    boolean[] told = {false};
    Ended once =
        answer -> {
          if (!told[0]) {
            told[0] = true;
            ended.accept(answer);
          }
        };
    agenda.in(
        timeout,
        () -> {
          if (!invocation.ended()) {
            invocation.timeIsUp();
            once.accept(null);
          }
        });
    invocation.start(
        () -> {
          Map<String, @Nullable Object> answer = null;
          try {
            answer = ScopedValue.where(CURRENT, invocation).call(() -> run(function, event));
            journal.note(invocation.name(), "ends with " + answer);
            idle.push(function);
          } catch (RuntimeException e) {
            journal.note(invocation.name(), "fails with " + e);
          } finally {
            once.accept(answer);
          }
        });
  }

  private static Map<String, @Nullable Object> run(LambdaFunction function, String event) {
    var out = new ByteArrayOutputStream();
    try {
      function.handleRequest(
          new ByteArrayInputStream(event.getBytes(StandardCharsets.UTF_8)), out, null);
      return Json.object(out.toString(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The ids of messages that an answer says failed. */
  static List<String> failed(Map<String, @Nullable Object> answer) {
    return Json.asList(answer.get("batchItemFailures")).stream()
        .map(each -> Json.asText(Json.asMap(each).get("itemIdentifier")))
        .toList();
  }
}
