package agora.bench;

import agora.simulation.Crowd;
import agora.simulation.Crowd.Left;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/**
 * How long mailings wait for each other, in virtual time: a hundred clubs of ten thousand beside
 * one of a million, at an account that takes 200 mails a second, of which mailings take 180. {@code
 * -Dbench.crowd=100000} is a tenth of it all, at a tenth of the rate: as long in virtual time.
 */
final class CrowdBench {

  private static final int SENDERS = 6;
  private static final int BIG = Integer.getInteger("bench.crowd", 1_000_000);
  private static final int RATE = Math.max(1, BIG / 5_000);
  private static final int SMALL = BIG / 100;
  private static final int CLUBS = 100;

  private CrowdBench() {}

  static void run() throws IOException {
    System.setProperty("agora.at-once", "true"); // a pause would be real, and the time is not
    System.out.printf(Locale.ROOT, "%nA crowd: %s%n%n", Machine.describe());
    System.out.println(
        "| clubs beside one of "
            + BIG
            + " | mails | first of each | last, median | last, slowest | the big one | writes a"
            + " mail | played in, s |");
    System.out.println("|---|---|---|---|---|---|---|---|");
    of("%d of %d, two minutes apart".formatted(CLUBS, SMALL), 2, true);
    of("%d of %d, a minute apart".formatted(CLUBS, SMALL), 1, true);
    of(
        "%d of %d, two minutes apart, in a queue that is not fair".formatted(CLUBS, SMALL),
        2,
        false);
  }

  private static void of(String what, int minutes, boolean fair) {
    PrintStream out = System.out;
    long began = System.nanoTime();
    Crowd crowd = new Crowd(RATE, SENDERS, fair);
    String big = crowd.issue("stor", BIG, Duration.ZERO);
    for (int n = 0; n < CLUBS; n++) {
      crowd.issue("klub-%03d".formatted(n), SMALL, Duration.ofMinutes(1 + (long) minutes * n));
    }
    System.setOut(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8));
    Map<String, Left> left;
    try {
      left = crowd.until(Duration.ofDays(2));
    } finally {
      System.setOut(out);
    }
    List<Left> others =
        left.entrySet().stream()
            .filter(each -> !each.getKey().equals(big))
            .map(Map.Entry::getValue)
            .sorted(Comparator.comparing(Left::took))
            .toList();
    int mails = left.values().stream().mapToInt(Left::mails).sum();
    System.out.printf(
        Locale.ROOT,
        "| %s | %d | within %s | %s | %s | %s | %.2f | %d |%n",
        what,
        mails,
        others.stream()
            .map(each -> Duration.between(each.due(), each.first()))
            .max(Comparator.naturalOrder())
            .orElseThrow(),
        others.get(others.size() / 2).took(),
        others.getLast().took(),
        Objects.requireNonNull(left.get(big)).took(),
        crowd.writes() / (double) mails,
        Duration.ofNanos(System.nanoTime() - began).toSeconds());
  }
}
