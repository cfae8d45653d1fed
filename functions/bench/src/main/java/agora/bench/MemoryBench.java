package agora.bench;

import agora.runtime.Options;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What more memory buys: each function, restored as SnapStart does, under the share of a core that
 * its memory brings (1 769 MB are one: Lambda developer guide, "Configure Lambda function memory").
 * Time and cost are told as ratios to the size that the template gives. {@code -Dbench.only=} names
 * one function. It needs the right to make a control group for processors.
 */
final class MemoryBench {

  private static final List<Integer> SIZES = List.of(512, 768, 1_024, 1_536, 1_769);
  private static final double ONE_CORE = 1_769;
  private static final int PERIOD = 20_000; // microseconds, as short as Lambda's

  private MemoryBench() {}

  static void run() throws Exception {
    int runs = Integer.parseInt(System.getProperty("bench.runs", "11"));
    String only = System.getProperty("bench.only", "");
    System.out.printf(Locale.ROOT, "%nMemory, %d runs each. %s.%n%n", runs, Machine.describe());
    System.out.println(
        "| function | MB | restore → first answer, ms | ratio | warm p50, ms | ratio of time | of cost | most memory, MiB |");
    System.out.println("|---|---:|---:|---:|---:|---:|---:|---:|");
    ColdStart.in(
        functions -> {
          for (Variant each : functions.functions()) {
            if (only.isEmpty() || only.equals(each.name())) {
              of(each, runs);
            }
          }
        });
  }

  private record Measured(int size, double start, double warm, double memory) {}

  private static void of(Variant function, int runs) throws IOException {
    List<Measured> all = new ArrayList<>();
    for (int size : SIZES) {
      all.add(measured(function, size, runs));
    }
    int usual = function.options().memory();
    Measured one =
        all.stream()
            .filter(each -> each.size() == usual)
            .findFirst()
            .orElseGet(() -> all.getFirst());
    for (Measured each : all) {
      System.out.printf(
          Locale.ROOT,
          "| %s | %d%s | %.0f | %.2f | %.2f | %.2f | %.2f | %.0f |%n",
          function.name(),
          each.size(),
          each.size() == usual ? " *" : "",
          each.start(),
          each.start() / one.start(),
          each.warm(),
          each.warm() / one.warm(),
          each.warm() * each.size() / (one.warm() * one.size()),
          each.memory());
    }
  }

  private static Measured measured(Variant function, int size, int runs) throws IOException {
    Path share = share(size);
    try {
      Options options =
          function.options().withMemory(size).withSnapStart().startedBy(within(share));
      Variant small = function.with(function.name() + " " + size, options);
      List<Sample> samples = new ArrayList<>();
      for (int run = 0; run <= runs; run++) {
        Sample sample = small.measure();
        if (run > 0) {
          samples.add(sample);
        }
      }
      return new Measured(
          size,
          Sample.median(samples, Sample::start),
          Sample.median(samples, Sample::warm),
          Sample.median(samples, Sample::memory));
    } finally {
      Files.delete(share);
    }
  }

  /** A control group whose processes have the share of a core that so much memory brings. */
  private static Path share(int size) throws IOException {
    long quota = Math.round(PERIOD * size / ONE_CORE);
    String name = "agora-bench-" + ProcessHandle.current().pid() + "-" + size;
    Path first = Path.of("/sys/fs/cgroup/cpu");
    if (Files.isDirectory(first)) {
      Path group = Files.createDirectory(first.resolve(name));
      Files.writeString(group.resolve("cpu.cfs_period_us"), Integer.toString(PERIOD));
      Files.writeString(group.resolve("cpu.cfs_quota_us"), Long.toString(quota));
      return group;
    }
    Path group = Files.createDirectory(Path.of("/sys/fs/cgroup").resolve(name));
    Files.writeString(group.resolve("cpu.max"), quota + " " + PERIOD);
    return group;
  }

  private static String[] within(Path share) {
    List<String> command = new ArrayList<>(List.of(Machine.FIRST_CORE));
    command.addAll(
        List.of("sh", "-c", "echo $$ > " + share + "/cgroup.procs && exec \"$@\"", "sh"));
    return command.toArray(String[]::new);
  }
}
