package agora.simulation;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.PriorityQueue;

/**
 * Virtual time: what is to happen, in the order of its instants. The clock jumps from one to the
 * next.
 */
final class Agenda implements InstantSource {

  private record Entry(Instant at, long order, Runnable happening) {}

  private final PriorityQueue<Entry> entries =
      new PriorityQueue<>(Comparator.comparing(Entry::at).thenComparingLong(Entry::order));
  private Instant now;
  private long order;

  Agenda(Instant start) {
    this.now = start;
  }

  @Override
  public Instant instant() {
    return now;
  }

  void at(Instant at, Runnable happening) {
    entries.add(new Entry(at.isBefore(now) ? now : at, order++, happening));
  }

  void in(Duration delay, Runnable happening) {
    at(now.plus(delay), happening);
  }

  /** Lets all happen that is due until an instant. */
  void runUntil(Instant end) {
    while (!entries.isEmpty() && !entries.peek().at().isAfter(end)) {
      Entry next = entries.remove();
      now = next.at();
      next.happening().run();
    }
  }
}
