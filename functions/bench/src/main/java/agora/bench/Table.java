package agora.bench;

import java.util.List;
import java.util.Map;

/** Medians as a Markdown table. */
final class Table {

  private Table() {}

  /**
   * Prints a line for each variant.
   *
   * @param measure what the first column is
   * @param one the variant whose first column counts as 1
   */
  static void print(String measure, Map<String, List<Sample>> samples, String one) {
    double unit = Sample.median(samples.getOrDefault(one, List.of()), Sample::start);
    double processor = Sample.median(samples.getOrDefault(one, List.of()), Sample::cpu);
    System.out.printf(
        "%n| variant | %s, ms | of it init | first call | processor | most memory, MiB | in the end | warm p50, ms | ratio | of processor |%n",
        measure);
    System.out.println("|---|---|---|---|---|---|---|---|---|---|");
    samples.forEach(
        (name, all) ->
            System.out.printf(
                "| %s | %.0f | %.0f | %.0f | %.0f | %.0f | %.0f | %.2f | %.2f | %.2f |%n",
                name,
                Sample.median(all, Sample::start),
                Sample.median(all, Sample::init),
                Sample.median(all, Sample::first),
                Sample.median(all, Sample::cpu),
                Sample.median(all, Sample::memory),
                Sample.median(all, Sample::resident),
                Sample.median(all, Sample::warm),
                Sample.median(all, Sample::start) / unit,
                Sample.median(all, Sample::cpu) / processor));
  }
}
