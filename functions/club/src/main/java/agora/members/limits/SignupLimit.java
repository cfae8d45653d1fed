package agora.members.limits;

import agora.tokens.Keys;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.function.Supplier;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * How many sign-ups, and wishes for lost mails, one network address may send in an hour. The
 * address itself is never kept: the counter stands under a keyed hash of the address and the hour,
 * and goes when the hour is over.
 */
public final class SignupLimit {

  private final Counters counters;
  private final Supplier<Keys> keys;
  private final InstantSource clock;
  private final int most;

  /**
   * @param table the name of the Sessions table
   * @param most sign-ups per network address and hour
   */
  public SignupLimit(
      DynamoDbClient dynamo, String table, Supplier<Keys> keys, InstantSource clock, int most) {
    this.counters = new Counters(dynamo, table);
    this.keys = keys;
    this.clock = clock;
    this.most = most;
  }

  /** Counts one sign-up more, unless that would be too many. */
  public boolean allows(String source) {
    return counts(source, "hour");
  }

  /** Counts one wish more for a mail that was lost, unless that would be too many. */
  public boolean allowsLost(String source) {
    return counts(source, "lost");
  }

  private boolean counts(String source, String what) {
    Instant hour = clock.instant().truncatedTo(ChronoUnit.HOURS);
    String key = "source#" + keys.get().hashOfSource(source, hour);
    return counters.add(key, what, most, hour.plus(Duration.ofHours(1)));
  }
}
