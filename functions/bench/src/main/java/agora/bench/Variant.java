package agora.bench;

import agora.runtime.InvocationResult;
import agora.runtime.LambdaProcess;
import agora.runtime.Options;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;

/**
 * A function and the way it is started.
 *
 * @param event what it is called with
 */
record Variant(
    String name,
    Path task,
    String handler,
    Map<String, String> environment,
    String event,
    Options options) {

  private static final int WARM = 30;

  Variant with(String otherName, Options other) {
    return new Variant(otherName, task, handler, environment, event, other);
  }

  Variant in(Path otherTask) {
    return new Variant(name, otherTask, handler, environment, event, options);
  }

  /** Starts the function once, calls it, and ends it. */
  Sample measure() throws IOException {
    long begin = System.nanoTime();
    try (LambdaProcess process = LambdaProcess.start(task, handler, environment, options)) {
      long ready;
      double before = 0;
      if (options.snapStart()) {
        process.awaitCheckpoint();
        before = Machine.cpu(process.pid());
        begin = System.nanoTime();
        ready = begin;
      } else {
        process.awaitReady();
        ready = System.nanoTime();
      }
      call(process);
      long answered = System.nanoTime();
      double cpu = Machine.cpu(process.pid()) - before;
      double[] warm = new double[WARM];
      for (int i = 0; i < WARM; i++) {
        long called = System.nanoTime();
        call(process);
        warm[i] = millis(System.nanoTime() - called);
      }
      return new Sample(
          millis(answered - begin),
          millis(ready - begin),
          millis(answered - ready),
          cpu,
          Machine.memory(process.pid(), "VmHWM"),
          Machine.memory(process.pid(), "VmRSS"),
          Sample.median(warm));
    }
  }

  /** A call that must be answered: what fails early is fast. */
  void call(LambdaProcess process) {
    InvocationResult answer = process.invoke(event.getBytes(StandardCharsets.UTF_8));
    if (!(answer instanceof InvocationResult.Answered answered)
        || answered.text().contains("\"statusCode\":500")) {
      throw new IllegalStateException(
          "%s did not answer: %s%n%s".formatted(name, answer, process.log()));
    }
  }

  private static double millis(long nanos) {
    return nanos / 1e6;
  }
}
