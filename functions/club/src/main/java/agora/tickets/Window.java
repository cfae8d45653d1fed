package agora.tickets;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * When members may unlock codes: from an instant on, until before another. To the second, so that
 * instants sort as texts in the store.
 */
public record Window(Instant opensAt, Instant closesAt) {

  public Window {
    opensAt = opensAt.truncatedTo(ChronoUnit.SECONDS);
    closesAt = closesAt.truncatedTo(ChronoUnit.SECONDS);
  }

  boolean isOpen(Instant now) {
    return !now.isBefore(opensAt) && now.isBefore(closesAt);
  }

  /** Why nothing can be unlocked now; empty while the window is open. */
  Optional<Unlock> refusal(Instant now) {
    if (now.isBefore(opensAt)) {
      return Optional.of(new Unlock.NotOpen(opensAt));
    }
    return isOpen(now) ? Optional.empty() : Optional.of(new Unlock.Closed());
  }
}
