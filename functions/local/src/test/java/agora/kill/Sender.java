package agora.kill;

import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;

/**
 * A {@link SenderProcess} that is watched step by step, so that it can be killed at any of them.
 */
final class Sender implements AutoCloseable {
  private final Process process;
  private final BufferedReader steps;
  private final BufferedWriter go;

  Sender(List<String> path, Map<String, String> environment) throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "-cp",
            String.join(File.pathSeparator, path),
            SenderProcess.class.getName());
    builder.environment().putAll(environment);
    builder.redirectError(ProcessBuilder.Redirect.DISCARD);
    this.process = builder.start();
    this.steps = process.inputReader();
    this.go = process.outputWriter();
  }

  /** Lets every SDK client of a process that has the folder on its class path tell its steps. */
  static Path hooks(Path folder) throws IOException {
    Path list = folder.resolve("software/amazon/awssdk/global/handlers/execution.interceptors");
    Files.createDirectories(list.resolveSibling("."));
    Files.writeString(list, Steps.class.getName() + "\n");
    return folder;
  }

  /**
   * Returns after so many steps, or when it is idle and there is nothing to wait for.
   *
   * @param waits called whenever it is idle; true where it shall look again
   */
  void runs(int most, BooleanSupplier waits) throws IOException {
    for (int step = 0; step < most; step++) {
      String line = steps.readLine();
      assertNotEquals(null, line, "the process ended by itself");
      if (SenderProcess.IDLE.equals(line)) {
        if (!waits.getAsBoolean()) {
          return;
        }
        go.newLine();
        go.flush();
      }
    }
  }

  /** Ends it with SIGKILL, in the middle of whatever it does. */
  void kill() {
    process.toHandle().destroyForcibly();
    process.onExit().join();
  }

  @Override
  public void close() {
    kill();
  }
}
