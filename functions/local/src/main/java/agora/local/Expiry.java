package agora.local;

import agora.stack.EmbeddedDynamo;
import agora.testkit.aws.Work;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Time to live on the club's clock. Items go some time after they expire, as on AWS: it looks once
 * a day, and whenever the clock is turned.
 */
final class Expiry implements Work {
  private static final Duration ROUND = Duration.ofDays(1);

  private final EmbeddedDynamo dynamo;
  private final Runnable swept;
  private volatile Instant nextRound;

  /**
   * The next round comes a day from the start.
   *
   * @param swept hears when something went
   */
  Expiry(EmbeddedDynamo dynamo, Instant start, Runnable swept) {
    this.dynamo = dynamo;
    this.swept = swept;
    this.nextRound = start.plus(ROUND);
  }

  @Override
  public List<Runnable> due(Instant now) {
    if (now.isBefore(nextRound)) {
      return List.of();
    }
    nextRound = now.plus(ROUND);
    return List.of(() -> sweep(now));
  }

  @Override
  public Optional<Instant> next(Instant now) {
    return Optional.of(nextRound);
  }

  void sweep(Instant now) {
    if (dynamo.sweep(now) > 0) {
      swept.run();
    }
  }
}
