package agora.simulation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import agora.simulation.Crowd.Left;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * A big mailing beside small ones, at an account that takes 16 mails a second: alone it needs a
 * quarter of an hour. The bench {@code crowd} shows a hundred clubs beside one of a million.
 */
@SuppressWarnings("SystemOut") // the functions' own logs would be many lines
final class CrowdTest {

  private static final int RATE = 16;
  private static final int BIG = 12_000;
  private static final int SMALL = 150;
  private static final int CLUBS = 8;
  private static final Duration END = Duration.ofHours(2);
  private static final Duration SOON = Duration.ofMinutes(10);

  private final PrintStream out = System.out;

  @BeforeEach
  void quiet() {
    System.setOut(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8));
  }

  @AfterEach
  void loud() {
    System.setOut(out);
  }

  /** The big club's issue, small ones' a minute apart from a minute later on, and an event's. */
  private static Map<String, Left> mailings(Crowd crowd) {
    crowd.issue("stor", BIG, Duration.ZERO);
    for (int n = 0; n < CLUBS; n++) {
      crowd.issue("klub-" + n, SMALL, Duration.ofMinutes(1 + n));
    }
    crowd.event("aften", 5 * SMALL, Duration.ofMinutes(3));
    return crowd.until(END);
  }

  private static Left of(Map<String, Left> mailings, String club) {
    return mailings.entrySet().stream()
        .filter(each -> each.getKey().startsWith(club + "_"))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElseThrow(() -> new AssertionError(club + " is not in " + mailings));
  }

  private static Duration slowest(Map<String, Left> mailings) {
    Duration slowest = Duration.ZERO;
    for (int n = 0; n < CLUBS; n++) {
      Left left = of(mailings, "klub-" + n);
      assertEquals(SMALL, left.mails());
      slowest = slowest.compareTo(left.took()) < 0 ? left.took() : slowest;
    }
    return slowest;
  }

  @Test
  void aBigMailingHoldsNobodyAndAnEventsMailsLeaveFirst() {
    Crowd crowd = new Crowd(RATE, 4, true);
    Map<String, Left> mailings = mailings(crowd);
    assertTrue(slowest(mailings).compareTo(SOON) < 0, mailings::toString);
    Left event = of(mailings, "aften");
    assertEquals(SMALL, event.mails());
    assertTrue(event.took().toSeconds() < 60, mailings::toString);
    Left big = of(mailings, "stor");
    assertEquals(BIG, big.mails());
    double rate = (BIG + (CLUBS + 1) * SMALL) / (double) big.took().toSeconds();
    assertTrue(rate > 0.8 * RATE, () -> "the account stands idle: " + rate + " a second");
    assertTrue(crowd.fastest() <= 0.95 * RATE, () -> "too fast: " + crowd.fastest());
  }

  @Test
  void inAQueueThatIsNotFairTheSmallOnesWaitForTheBigOne() {
    Map<String, Left> mailings = mailings(new Crowd(RATE, 4, false));
    assertTrue(slowest(mailings).compareTo(SOON) > 0, mailings::toString);
    assertTrue(of(mailings, "stor").took().toMinutes() < 20);
  }
}
