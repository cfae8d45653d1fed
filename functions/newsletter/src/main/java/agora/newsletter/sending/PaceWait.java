package agora.newsletter.sending;

import java.time.Duration;

/** Lets time pass until a slice may leave. */
@FunctionalInterface
public interface PaceWait {

  /** Returns after this long. */
  void pass(Duration time);

  /** Waits on the machine's own clock. */
  static PaceWait real() {
    return time -> {
      try {
        Thread.sleep(time);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException("interrupted before a slice could leave", e);
      }
    };
  }
}
