package agora.local;

import agora.dynamo.journal.JournalException;
import agora.testkit.aws.Work;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Runs whatever is due, round by round: all that is due now runs at the same time, and a round ends
 * when all of it has ended. One thread does so as real time goes by; turning the clock does the
 * same, step by step, up to the new instant.
 */
final class Engine implements AutoCloseable {
  /** A club that is still busy after so many rounds at one instant is in a circle. */
  private static final int MOST_ROUNDS = 100_000;

  private final ClubClock clock;
  private final List<Work> works = new ArrayList<>();
  private final ReentrantLock running = new ReentrantLock();
  private final Semaphore news = new Semaphore(0);
  private final ExecutorService jobs = Executors.newVirtualThreadPerTaskExecutor();
  private volatile boolean closed;

  Engine(ClubClock clock) {
    this.clock = clock;
  }

  void add(Work work) {
    works.add(work);
  }

  void start() {
    Thread.ofPlatform().daemon().name("engine").start(this::runOn);
  }

  /** Says that there may be something to do. */
  void wake() {
    news.release();
  }

  /** Returns when nothing is left to do at this instant. */
  void quiet() {
    running.lock();
    try {
      drain();
    } finally {
      running.unlock();
    }
  }

  /** Turns the clock on, and does all that falls due on the way in its order. */
  void turnTo(Instant target) {
    running.lock();
    try {
      drain();
      Optional<Instant> next = next();
      while (next.isPresent() && !next.get().isAfter(target)) {
        clock.turnTo(next.get());
        drain();
        next = next();
      }
      clock.turnTo(target);
      drain();
    } finally {
      running.unlock();
    }
  }

  private void runOn() {
    while (!closed) {
      try {
        Duration until =
            next().map(at -> Duration.between(clock.instant(), at)).orElse(Duration.ofSeconds(1));
        boolean woken =
            news.tryAcquire(Math.clamp(until.toMillis(), 5, 1_000), TimeUnit.MILLISECONDS);
        if (woken) {
          news.drainPermits();
        }
        quiet();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      } catch (IllegalStateException | JournalException e) {
        System.err.println(e.getMessage());
      }
    }
  }

  private Optional<Instant> next() {
    Instant now = clock.instant();
    return works.stream().flatMap(work -> work.next(now).stream()).min(Instant::compareTo);
  }

  private void drain() {
    for (int round = 0; round < MOST_ROUNDS && !closed; round++) {
      Instant now = clock.instant();
      List<Runnable> due = new ArrayList<>();
      for (Work work : works) {
        due.addAll(work.due(now));
      }
      if (due.isEmpty()) {
        return;
      }
      runAll(due);
    }
    if (!closed) {
      throw new IllegalStateException(
          "The club is busy in a circle: after %d rounds there is still work due."
              .formatted(MOST_ROUNDS));
    }
  }

  private void runAll(List<Runnable> due) {
    var futures = due.stream().map(jobs::submit).toList();
    IllegalStateException failure = null;
    for (var future : futures) {
      try {
        future.get();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      } catch (java.util.concurrent.ExecutionException e) {
        failure = new IllegalStateException("A job of the club failed: " + e.getCause(), e);
      }
    }
    if (failure != null) { // when the others have ended
      throw failure;
    }
  }

  @Override
  public void close() {
    closed = true;
    wake();
    running.lock();
    try {
      jobs.shutdownNow();
    } finally {
      running.unlock();
    }
  }
}
