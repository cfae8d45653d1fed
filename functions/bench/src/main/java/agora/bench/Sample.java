package agora.bench;

import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * One start of a function, in milliseconds and MiB.
 *
 * @param start from the start of the process, or from the restore, to the first answer
 * @param init of it until the function asked for its first call
 * @param first of it the first call
 * @param cpu the processor time used until the first answer, counted from where start is: it
 *     depends less on what else the machine does
 * @param memory the most that the process held
 * @param resident what it holds in the end
 * @param warm the median of the calls after the first
 */
record Sample(
    double start,
    double init,
    double first,
    double cpu,
    double memory,
    double resident,
    double warm) {

  static double median(List<Sample> samples, ToDoubleFunction<Sample> of) {
    return median(samples.stream().mapToDouble(of).toArray());
  }

  static double median(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    int middle = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
  }
}
