package agora.edge.lambda;

import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Counts that CloudWatch makes of log lines (its embedded metric format): namespace {@code Agora},
 * one dimension, the function's name, so that two stacks of one account are counted apart. A count
 * carries nothing else, since each further dimension is a metric of its own, and is paid for.
 *
 * @param function the function's physical name
 * @param clock when a count happened
 */
public record Metrics(String function, InstantSource clock) {

  private static final String NAMESPACE = "Agora";
  private static final String DIMENSION = "FunctionName";

  /** Adds to a count of this name; CloudWatch sums them up. */
  public void count(String name, long times) {
    Log.info("metric", line(name, times));
  }

  Map<String, @Nullable Object> line(String name, long times) {
    Map<String, @Nullable Object> line = new LinkedHashMap<>();
    line.put(
        "_aws",
        Map.of(
            "Timestamp",
            clock.millis(),
            "CloudWatchMetrics",
            List.of(
                Map.of(
                    "Namespace",
                    NAMESPACE,
                    "Dimensions",
                    List.of(List.of(DIMENSION)),
                    "Metrics",
                    List.of(Map.of("Name", name, "Unit", "Count"))))));
    line.put(DIMENSION, function);
    line.put(name, times);
    return line;
  }
}
