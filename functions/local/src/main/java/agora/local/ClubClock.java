package agora.local;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** The club's clock: it ticks with the machine's, ahead of it or behind by what has been turned, and never goes back. Thread-safe. */
final class ClubClock implements InstantSource {
  private final InstantSource machine = InstantSource.system();
  private volatile Duration offset;

  ClubClock(Instant start) {
    this.offset = Duration.between(machine.instant(), start);
  }

  @Override
  public Instant instant() {
    return machine.instant().plus(offset);
  }

  /** Turns on to an instant. One that has passed already changes nothing. */
  synchronized void turnTo(Instant instant) {
    Duration ahead = Duration.between(instant(), instant);
    if (ahead.isPositive()) {
      offset = offset.plus(ahead);
    }
  }
}
