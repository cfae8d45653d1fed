package agora.local;

import agora.testkit.aws.Work;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;

/** Work that is due at an instant of the club's clock. Thread-safe. */
final class Agenda implements Work {
  private record Entry(Instant due, long number, Runnable job) {}

  private final PriorityQueue<Entry> entries =
      new PriorityQueue<>(
          (one, other) ->
              one.due.equals(other.due)
                  ? Long.compare(one.number, other.number)
                  : one.due.compareTo(other.due));
  private final Runnable wake;
  private long count;

  /**
   * @param wake called when there is something new to do
   */
  Agenda(Runnable wake) {
    this.wake = wake;
  }

  void at(Instant due, Runnable job) {
    synchronized (this) {
      entries.add(new Entry(due, count++, job));
    }
    wake.run();
  }

  @Override
  public synchronized List<Runnable> due(Instant now) {
    List<Runnable> jobs = new ArrayList<>();
    for (Entry first = entries.peek();
        first != null && !first.due.isAfter(now);
        first = entries.peek()) {
      entries.remove();
      jobs.add(first.job);
    }
    return jobs;
  }

  @Override
  public synchronized Optional<Instant> next(Instant now) {
    return Optional.ofNullable(entries.peek()).map(Entry::due);
  }
}
