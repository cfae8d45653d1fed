package agora.testkit.recorder;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * One thing that IAM must allow for a call to succeed.
 *
 * @param action as a policy names it, {@code dynamodb:PutItem}
 * @param resource an ARN, or {@code *} where AWS knows no resource for the action
 * @param context the keys that a policy's condition can ask for
 */
record Need(String action, String resource, Map<String, String> context) {

  Need(String action, String resource) {
    this(action, resource, Map.of());
  }

  /** A line of JSON that names the function too. Nothing in it needs escaping but quotes. */
  String line(String function) {
    String keys =
        new TreeMap<>(context)
            .entrySet().stream()
                .map(each -> quoted(each.getKey()) + ":" + quoted(each.getValue()))
                .collect(Collectors.joining(","));
    return "{\"function\":%s,\"action\":%s,\"resource\":%s,\"context\":{%s}}\n"
        .formatted(quoted(function), quoted(action), quoted(resource), keys);
  }

  private static String quoted(String text) {
    return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }
}
