package agora.dynamo.journal;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A JVM of its own that runs a class of the tests. */
final class Child {
  private final Process process;

  private Child(Process process) {
    this.process = process;
  }

  static Child of(Class<?> main, Object... arguments) throws IOException {
    return new Child(started(java(main, arguments)));
  }

  /** The same, by a line of shell whose arguments are the command. */
  static Child underShell(String line, Class<?> main, Object... arguments) throws IOException {
    List<String> command = new ArrayList<>(List.of("bash", "-c", line, "bash"));
    command.addAll(java(main, arguments));
    return new Child(started(command));
  }

  private static List<String> java(Class<?> main, Object... arguments) {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-XX:-UsePerfData",
                "-classpath",
                System.getProperty("java.class.path"),
                main.getName()));
    for (Object argument : arguments) {
      command.add(argument.toString());
    }
    return command;
  }

  private static Process started(List<String> command) throws IOException {
    return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
  }

  /** What it prints. */
  InputStream stream() {
    return process.getInputStream();
  }

  /** Ends it with SIGKILL; what it printed before can still be read. */
  void kill() {
    process.toHandle().destroyForcibly(); // Process's own method closes the stream too
  }

  /** Tells the parent of a number that a writer has come to. */
  static void acknowledge(int writer, int number, DataOutputStream out) {
    try {
      out.write(ByteBuffer.allocate(8).putInt(writer).putInt(number).array());
    } catch (IOException e) {
      System.exit(1); // the parent is gone
    }
  }

  /** Reads so many acknowledgements, kills, reads what is left, and returns each writer's last. */
  int[] killedAfter(int most, int writers) throws IOException {
    int[] acknowledged = new int[writers];
    try (DataInputStream in = new DataInputStream(stream())) {
      for (int read = 0; ; read++) {
        if (read == most) {
          kill();
        }
        int writer = in.readInt();
        acknowledged[writer] = in.readInt();
      }
    } catch (EOFException e) {
      return acknowledged;
    }
  }

  /** All that it prints until it ends. */
  String output() throws IOException, InterruptedException {
    String output = new String(stream().readAllBytes(), StandardCharsets.UTF_8);
    process.waitFor();
    return output;
  }
}
