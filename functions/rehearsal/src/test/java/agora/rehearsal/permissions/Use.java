package agora.rehearsal.permissions;

import java.util.Comparator;
import java.util.Map;

/**
 * A call that a function made in a test, as IAM would be asked.
 *
 * @param function its logical id
 * @param context the condition keys that the call carries
 */
record Use(String function, String action, String resource, Map<String, String> context)
    implements Comparable<Use> {
  private static final Comparator<Use> ORDER =
      Comparator.comparing(Use::function)
          .thenComparing(Use::action)
          .thenComparing(Use::resource)
          .thenComparing(use -> use.context().toString());

  Use(String function, String action, String resource) {
    this(function, action, resource, Map.of());
  }

  @Override
  public int compareTo(Use other) {
    return ORDER.compare(this, other);
  }
}
