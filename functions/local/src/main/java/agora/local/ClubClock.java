package agora.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/**
 * The club's clock: it ticks with the machine's, ahead of it or behind by what has been turned, and
 * never goes back. Thread-safe.
 */
final class ClubClock implements InstantSource {
  private final InstantSource machine = InstantSource.system();
  private final @Nullable Path file;
  private volatile Duration offset;

  /**
   * @param start what it shows at first, null to go on from the file, or else from the machine's
   *     time
   * @param file keeps how far the clock is ahead, null to forget it
   */
  ClubClock(@Nullable Instant start, @Nullable Path file) throws IOException {
    this.file = file;
    if (start != null) {
      this.offset = Duration.between(machine.instant(), start);
    } else {
      this.offset =
          file != null && Files.exists(file)
              ? Duration.parse(Files.readString(file))
              : Duration.ZERO;
    }
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
      keep();
    }
  }

  private void keep() {
    if (file == null) {
      return;
    }
    try {
      Files.writeString(file, offset.toString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
