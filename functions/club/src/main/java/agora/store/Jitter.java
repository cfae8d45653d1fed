package agora.store;

import java.time.Duration;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;

/** Waits a random while before something is tried again, so that rivals do not meet once more. */
public final class Jitter {

  /** The system property by which nobody in this JVM waits: tests do not. */
  private static final String AT_ONCE = "agora.at-once";

  private static final int FIRST_MILLIS = 10;
  private static final int LONGEST_MILLIS = 400;

  private final RandomGenerator random;
  private final Consumer<Duration> wait;

  public Jitter(RandomGenerator random) {
    this(random, Boolean.getBoolean(AT_ONCE) ? _ -> {} : Jitter::sleep);
  }

  Jitter(RandomGenerator random, Consumer<Duration> wait) {
    this.random = random;
    this.wait = wait;
  }

  /**
   * Waits between nothing and a bound that doubles with every attempt, up to 400 milliseconds.
   *
   * @param attempt 1 after the first failure
   */
  public void pause(int attempt) {
    int bound = Math.min(LONGEST_MILLIS, FIRST_MILLIS << Math.min(attempt, 6));
    wait.accept(Duration.ofMillis(1 + random.nextInt(bound)));
  }

  private static void sleep(Duration pause) {
    try {
      Thread.sleep(pause);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted between two attempts", e);
    }
  }
}
