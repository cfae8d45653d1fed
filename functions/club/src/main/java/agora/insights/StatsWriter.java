package agora.insights;

import agora.store.Jitter;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

/**
 * Adds facts to the counters, each once however often its stream delivers it: the ledger's entry
 * and the addition are written together or not at all.
 */
public final class StatsWriter {

  /** Longer than a stream or a queue of failures can bring an event again. */
  private static final Duration LEDGER_RETENTION = Duration.ofDays(16);

  private static final int LANES = 8;
  private static final int ATTEMPTS = 20;
  private static final String SEEN = "ConditionalCheckFailed";

  private static final Set<String> PASSING =
      Set.of("TransactionConflict", "ThrottlingError", "ProvisionedThroughputExceeded");

  private final DynamoDbClient dynamo;
  private final String stats;
  private final String ledger;
  private final InstantSource clock;
  private final RandomGenerator random;
  private final Jitter jitter;

  public StatsWriter(
      DynamoDbClient dynamo,
      String stats,
      String ledger,
      InstantSource clock,
      RandomGenerator random) {
    this.dynamo = dynamo;
    this.stats = stats;
    this.ledger = ledger;
    this.clock = clock;
    this.random = random;
    this.jitter = new Jitter(random);
  }

  /** Adds all facts; after a failure the same facts can come again, and none counts twice. */
  public void add(List<Fact> facts) {
    String lane = Integer.toString(random.nextInt(LANES));
    FactBatch.cut(facts).forEach(chunk -> write(chunk, lane));
  }

  private void write(FactBatch chunk, String lane) {
    FactBatch rest = chunk;
    for (int attempt = 1; !rest.facts().isEmpty(); attempt++) {
      try {
        var actions = rest.actions(ledger, stats, lane, clock.instant().plus(LEDGER_RETENTION));
        dynamo.transactWriteItems(transaction -> transaction.transactItems(actions));
        return;
      } catch (TransactionCanceledException e) {
        List<CancellationReason> reasons = e.cancellationReasons();
        FactBatch unseen = rest.without(i -> SEEN.equals(reasons.get(i).code()));
        boolean passing = reasons.stream().anyMatch(reason -> PASSING.contains(reason.code()));
        if (attempt == ATTEMPTS || (unseen.equals(rest) && !passing)) {
          throw e;
        }
        rest = unseen;
        if (passing) {
          jitter.pause(attempt);
        }
      }
    }
  }
}
