package agora.local;

import agora.stack.Function;
import agora.testkit.aws.JsonTrees;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * One function, loaded from its own zip. Like Lambda, an instance serves one call at a time, and a
 * call that finds none idle makes another. Thread-safe.
 */
final class FunctionHost {
  private final Function function;
  private final Map<String, String> environment;
  private final FunctionInstance.Outside outside;
  private final ClassLoader classes;
  private final Deque<FunctionInstance> idle = new ArrayDeque<>();
  private volatile @Nullable Meter metered;
  private volatile @Nullable Object instead;

  /**
   * @param classes of the function's zip
   */
  FunctionHost(
      Function function,
      Map<String, String> environment,
      FunctionInstance.Outside outside,
      ClassLoader classes) {
    this.function = function;
    this.environment = environment;
    this.outside = outside;
    this.classes = classes;
  }

  Function function() {
    return function;
  }

  Map<String, String> environment() {
    return environment;
  }

  void meter(Meter meter) {
    metered = meter;
  }

  /** From now on a handler of somebody else's serves, in place of the zip's. */
  synchronized void serve(Object handler) {
    instead = handler;
    idle.clear();
  }

  /** Calls the handler with an event, and waits at most the function's timeout. */
  Outcome call(String event) {
    long begun = System.nanoTime();
    try {
      return called(event);
    } finally {
      Meter meter = metered;
      if (meter != null) {
        meter.invoked(function.id(), Duration.ofNanos(System.nanoTime() - begun));
      }
    }
  }

  private Outcome called(String event) {
    String requestId = UUID.randomUUID().toString();
    FutureTask<byte[]> task = new FutureTask<>(() -> run(event, requestId));
    Thread thread = Thread.ofVirtual().name(function.id()).start(task);
    try {
      return new Outcome.Answered(
          new String(
              task.get(function.timeout().toMillis(), TimeUnit.MILLISECONDS),
              StandardCharsets.UTF_8));
    } catch (TimeoutException e) {
      thread.interrupt();
      return failed(
          "Sandbox.Timedout",
          "%s Task timed out after %d.00 seconds"
              .formatted(requestId, function.timeout().toSeconds()),
          List.of());
    } catch (ExecutionException e) {
      Throwable cause = e.getCause() == null ? e : e.getCause();
      cause.printStackTrace(System.err); // what CloudWatch would show
      return failed(
          cause.getClass().getName(),
          String.valueOf(cause.getMessage()),
          List.of(cause.getStackTrace()));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return failed("Runtime.ExitError", "interrupted", List.of());
    }
  }

  private byte[] run(String event, String requestId) throws Exception {
    FunctionInstance instance = take();
    boolean answered = false;
    try {
      byte[] answer = instance.handle(event.getBytes(StandardCharsets.UTF_8), requestId);
      answered = true;
      return answer;
    } finally {
      // Lambda throws away an environment whose function ran out of time, and keeps it after an
      // exception.
      if (answered || !Thread.currentThread().isInterrupted()) {
        give(instance);
      }
    }
  }

  /** Makes an instance if there is none. */
  void warm() throws Exception {
    give(take());
  }

  private FunctionInstance take() throws Exception {
    synchronized (this) {
      FunctionInstance instance = idle.poll();
      if (instance != null) {
        return instance;
      }
      Object other = instead;
      if (other != null) {
        return FunctionInstance.of(function, other);
      }
    }
    return FunctionInstance.make(function, environment, outside, classes);
  }

  private synchronized void give(FunctionInstance instance) {
    idle.push(instance);
  }

  private static Outcome failed(String type, String message, List<StackTraceElement> trace) {
    var error = JsonTrees.object().put("errorMessage", message).put("errorType", type);
    var lines = error.putArray("stackTrace");
    trace.stream().limit(20).forEach(line -> lines.add(line.toString()));
    return new Outcome.Failed(error.toString(), type + ": " + message);
  }
}
