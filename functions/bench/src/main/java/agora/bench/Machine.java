package agora.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** What the benchmark runs on. Functions get the first core alone, everything else the others. */
final class Machine {

  /** Starts a function on the first core. */
  static final String[] FIRST_CORE = {"taskset", "-c", "0"};

  private static final int CORES = Runtime.getRuntime().availableProcessors();

  private Machine() {}

  /** Moves this process off the functions' core. */
  static void leaveTheFirstCore() throws IOException, InterruptedException {
    if (CORES > 1) {
      String pid = Long.toString(ProcessHandle.current().pid());
      new ProcessBuilder("taskset", "-a", "-c", "-p", "1-" + (CORES - 1), pid)
          .redirectOutput(ProcessBuilder.Redirect.DISCARD)
          .start()
          .waitFor();
    }
  }

  static String describe() {
    var system = ManagementFactory.getOperatingSystemMXBean();
    return String.format(
        Locale.ROOT,
        "%d cores, load %.1f, %s, Java %s",
        CORES,
        system.getSystemLoadAverage(),
        system.getArch(),
        Runtime.version());
  }

  /** The processor time of a process's threads in milliseconds, those that ended not counted. */
  static double cpu(long pid) throws IOException {
    double nanos = 0;
    try (DirectoryStream<Path> threads =
        Files.newDirectoryStream(Path.of("/proc", Long.toString(pid), "task"))) {
      for (Path thread : threads) {
        nanos +=
            Double.parseDouble(Files.readString(thread.resolve("schedstat")).split(" ", -1)[0]);
      }
    }
    return nanos / 1e6;
  }

  /** A process's memory in MiB: {@code VmHWM} is the most it had, {@code VmRSS} what it has now. */
  static double memory(long pid, String field) throws IOException {
    List<String> status = Files.readAllLines(Path.of("/proc", Long.toString(pid), "status"));
    return status.stream()
        .filter(line -> line.startsWith(field + ":"))
        .mapToDouble(line -> Integer.parseInt(line.replaceAll("\\D", "")) / 1024.0)
        .findFirst()
        .orElse(Double.NaN);
  }
}
