package agora.stack;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An EventBridge rule on the default bus: events that match the pattern go to the targets. */
public record Rule(String id, String arn, Map<String, Object> pattern, List<Target> targets) {
  /** A queue or a function, by ARN. */
  public record Target(String id, String arn, @Nullable String failureArn) {}
}
