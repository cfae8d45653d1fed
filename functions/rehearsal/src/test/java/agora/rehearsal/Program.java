package agora.rehearsal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * What a program answered when it ran to its end.
 *
 * @param exit its exit code
 * @param out what it wrote to its standard output
 * @param errors what it wrote to its standard error
 */
record Program(int exit, String out, String errors) {
  private static final int MINUTES = 5;

  /**
   * Runs a program in a folder, with variables set beside those of this process. It sees none of
   * AWS's variables nor settings that are there already: a rehearsal must never reach an account.
   */
  static Program run(Path folder, Map<String, String> variables, List<String> command) {
    try {
      Path out = Files.createTempFile("out-", ".txt");
      Path errors = Files.createTempFile("errors-", ".txt");
      try {
        return run(folder, variables, command, out, errors);
      } finally {
        Files.delete(out);
        Files.delete(errors);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Program run(
      Path folder, Map<String, String> variables, List<String> command, Path out, Path errors)
      throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectOutput(out.toFile())
            .redirectError(errors.toFile());
    isolate(builder.environment());
    builder.environment().putAll(variables);
    Process process = builder.start();
    process.getOutputStream().close();
    try {
      if (!process.waitFor(MINUTES, TimeUnit.MINUTES)) {
        process.destroyForcibly();
        throw new IllegalStateException(command + " did not end within minutes: " + MINUTES);
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
      throw new IllegalStateException(command + " was interrupted", e);
    }
    return new Program(process.exitValue(), read(out), read(errors));
  }

  /** Takes AWS's own variables and settings out of an environment. */
  static void isolate(Map<String, String> environment) {
    environment.keySet().removeIf(name -> name.startsWith("AWS_") || name.startsWith("SAM_"));
    environment.put("AWS_CONFIG_FILE", "/dev/null");
    environment.put("AWS_SHARED_CREDENTIALS_FILE", "/dev/null");
    environment.put("AWS_EC2_METADATA_DISABLED", "true");
    environment.put("NO_PROXY", "127.0.0.1,localhost");
  }

  private static String read(Path file) throws IOException {
    return Files.readString(file, StandardCharsets.UTF_8);
  }

  /** The standard output of a program that must succeed. */
  String succeeded() {
    if (exit != 0) {
      throw new IllegalStateException("exit " + exit + "\n" + out + errors);
    }
    return out;
  }
}
