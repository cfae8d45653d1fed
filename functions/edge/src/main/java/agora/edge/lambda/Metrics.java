package agora.edge.lambda;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Counts that CloudWatch makes of log lines, by its embedded metric format. The namespace is the
 * stack's, so that two stacks of one account are counted apart. A count has no dimension, since
 * each is a metric of its own, and is paid for; who counted what stands beside it in the line.
 *
 * @param function the function's physical name, {@code STACK-signup}
 * @param clock when a count happened
 */
record Metrics(String function, InstantSource clock) {

  /** What has failed, whoever answered for it. */
  static final String FAILURES = "Failures";

  /** The fields of a log line that count one more of this name. */
  Map<String, @Nullable Object> one(String name) {
    return Map.of(
        "function",
        function,
        "_aws",
        Map.of(
            "Timestamp",
            clock.millis(),
            "CloudWatchMetrics",
            List.of(
                Map.of(
                    "Namespace",
                    namespace(),
                    "Dimensions",
                    List.of(List.of()),
                    "Metrics",
                    List.of(Map.of("Name", name, "Unit", "Count"))))),
        name,
        1);
  }

  private String namespace() {
    return "Agora/" + function.replaceFirst("-[a-z]+$", "");
  }
}
