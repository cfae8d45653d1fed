package agora.staff;

import agora.checks.Fault;
import agora.checks.Problem;
import agora.edge.lambda.Log;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkException;

/** What was looked at of the set-up so far, by the names that pages have words for. */
final class SetupFindings {

  /** How long a call may take with all its attempts: what is slow is left unseen. */
  static final Duration PATIENCE = Duration.ofSeconds(3);

  private final List<String> fine = new ArrayList<>();
  private final List<String> unseen = new ArrayList<>();
  private final List<Fault> faults = new ArrayList<>();

  void unless(boolean isFine, String what, Problem otherwise) {
    if (isFine) {
      fine.add(what);
    } else {
      faults.add(new Fault(what, otherwise));
    }
  }

  /** Notes what could not be looked at. */
  void unseen(String what) {
    unseen.add(what);
  }

  /**
   * What AWS answers. Where it refuses, fails or takes too long, nothing can be said of what was to
   * be looked at, and all else can.
   */
  <T> Optional<T> asked(Supplier<T> asking, String... what) {
    try {
      return Optional.of(asking.get());
    } catch (SdkException e) {
      int status = e instanceof AwsServiceException refusal ? refusal.statusCode() : 0;
      Log.warn("set-up-unseen", e, Map.of("what", String.join(" ", what), "status", status));
      List.of(what).forEach(this::unseen);
      return Optional.empty();
    }
  }

  List<String> fine() {
    return List.copyOf(fine);
  }

  List<String> unseen() {
    return List.copyOf(unseen);
  }

  List<Fault> faults() {
    return List.copyOf(faults);
  }
}
