package agora.bench;

import java.util.LinkedHashMap;
import java.util.Map;

/** Runs the benchmark that {@code -Dbench=} names, or all there are. */
public final class Bench {

  /** A benchmark prints its own table. */
  @FunctionalInterface
  interface Benchmark {
    void run() throws Exception;
  }

  private Bench() {}

  private static Map<String, Benchmark> all() {
    Map<String, Benchmark> all = new LinkedHashMap<>();
    all.put("cold-start", ColdStart::run);
    all.put("mailing", MailingBench::run);
    all.put("due", DueBench::run);
    all.put("crowd", CrowdBench::run);
    all.put("cost", CostBench::run);
    all.put("memory", MemoryBench::run);
    all.put("quiet-day", QuietDayBench::run);
    return all;
  }

  public static void main(String[] arguments) throws Exception {
    String wanted = System.getProperty("bench", "");
    Map<String, Benchmark> all = all();
    if (!wanted.isEmpty() && !all.containsKey(wanted)) {
      throw new IllegalArgumentException(
          "there is no benchmark %s, only %s".formatted(wanted, all.keySet()));
    }
    for (Map.Entry<String, Benchmark> each : all.entrySet()) {
      if (wanted.isEmpty() || wanted.equals(each.getKey())) {
        each.getValue().run();
      }
    }
    System.exit(0); // servers' threads are not all daemons
  }
}
