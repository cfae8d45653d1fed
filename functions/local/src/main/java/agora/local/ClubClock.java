package agora.local;

import agora.testkit.aws.Chapter;
import agora.testkit.aws.JsonTrees;
import com.fasterxml.jackson.databind.JsonNode;
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
  private final Chapter chapter;
  private volatile Duration offset = Duration.ZERO;

  /**
   * @param start what it shows at first, null to go on as the chapter says, or else from the
   *     machine's time
   */
  ClubClock(@Nullable Instant start, Chapter chapter) {
    this.chapter = chapter;
    for (JsonNode kept : chapter.replay()) {
      offset = Duration.parse(kept.path("ahead").asText());
    }
    if (start != null) {
      keep(Duration.between(machine.instant(), start));
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
      keep(offset.plus(ahead));
    }
  }

  private void keep(Duration ahead) {
    chapter.write(JsonTrees.object().put("ahead", ahead.toString()));
    offset = ahead;
  }
}
