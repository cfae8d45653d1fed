package agora.edge.lambda;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * Says so when what a queue or a stream brings is older than it may become. CloudWatch has a metric
 * of age for each queue and each stream, and an alarm is paid for each: here all share the one of
 * failures.
 *
 * @param clock what the records' times are compared with
 * @param most the age that is no reason for alarm
 */
public record Lateness(InstantSource clock, Duration most) {

  /** What is handled within minutes on a good day. */
  public static Lateness hour(InstantSource clock) {
    return new Lateness(clock, Duration.ofHours(1));
  }

  /** Of a function that nothing waits for. */
  static Lateness never() {
    return new Lateness(InstantSource.system(), Duration.ofSeconds(Long.MAX_VALUE));
  }

  Instant now() {
    return clock.instant();
  }

  void ofMessages(List<LambdaEvent.Message> messages) {
    messages.stream()
        .map(LambdaEvent.Message::sent)
        .min(Comparator.naturalOrder())
        .ifPresent(this::check);
  }

  void ofChanges(List<LambdaEvent.Change> changes) {
    changes.stream()
        .map(LambdaEvent.Change::written)
        .min(Comparator.naturalOrder())
        .ifPresent(this::check);
  }

  private void check(Instant oldest) {
    Duration age = Duration.between(oldest, now());
    if (age.compareTo(most) > 0) {
      Log.error("late", Map.of("seconds", age.toSeconds()));
    }
  }
}
