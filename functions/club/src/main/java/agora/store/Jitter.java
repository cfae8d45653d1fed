package agora.store;

import java.time.Duration;
import java.util.random.RandomGenerator;

/** Waits a random while before something is tried again, so that rivals do not meet once more. */
public final class Jitter {

  private static final int FIRST_MILLIS = 10;
  private static final int LONGEST_MILLIS = 400;

  private final RandomGenerator random;

  public Jitter(RandomGenerator random) {
    this.random = random;
  }

  /**
   * Waits between nothing and a bound that doubles with every attempt, up to 400 milliseconds.
   *
   * @param attempt 1 after the first failure
   */
  public void pause(int attempt) {
    int bound = Math.min(LONGEST_MILLIS, FIRST_MILLIS << Math.min(attempt, 6));
    try {
      Thread.sleep(Duration.ofMillis(1 + random.nextInt(bound)));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted between two attempts", e);
    }
  }
}
