package agora.testkit.aws;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListSet;

/** Which function used what of AWS: the measure for its policies. Thread-safe. */
public final class Calls {
  private final Map<String, Set<AwsCall>> seen = new ConcurrentHashMap<>();

  /**
   * Notes a use.
   *
   * @param caller the access key id, which is the function's logical id
   */
  public void saw(String caller, String action, String resource) {
    seen.computeIfAbsent(caller, key -> new ConcurrentSkipListSet<>())
        .add(new AwsCall(action, resource));
  }

  public Map<String, Set<AwsCall>> all() {
    return new TreeMap<>(seen);
  }
}
