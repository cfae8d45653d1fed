package agora.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class JitterTest {
  @Test
  void theBoundDoublesWithEveryAttemptUpTo400Milliseconds() {
    List<Long> longest = new ArrayList<>();
    for (int attempt : List.of(1, 2, 3, 4, 5, 6, 100)) {
      List<Duration> pauses = new ArrayList<>();
      Jitter jitter = new Jitter(new Random(1), pauses::add);
      for (int i = 0; i < 20_000; i++) {
        jitter.pause(attempt);
      }
      assertTrue(pauses.stream().allMatch(Duration::isPositive));
      longest.add(pauses.stream().mapToLong(Duration::toMillis).max().orElseThrow());
    }
    assertEquals(List.of(20L, 40L, 80L, 160L, 320L, 400L, 400L), longest);
  }

  @Test
  void nobodyWaitsInATest() {
    Jitter jitter = new Jitter(new Random(1));
    long before = System.nanoTime();
    for (int i = 0; i < 1_000; i++) {
      jitter.pause(6);
    }
    assertTrue(Duration.ofNanos(System.nanoTime() - before).toSeconds() < 60, "200 s of pauses");
  }
}
