package agora.members;

import agora.tokens.Keys;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.function.Supplier;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * How many mails an address can be made to get by whoever types it into a form: {@value #A_DAY} a
 * day (UTC), over all clubs, so that nobody can be mail-bombed through us. Counted under the
 * address's keyed hash, in a row that goes two days later.
 */
public final class MailLimit {

  static final int A_DAY = 5;
  private static final Duration KEPT = Duration.ofDays(2);

  private final Counters counters;
  private final Supplier<Keys> keys;
  private final InstantSource clock;

  /**
   * @param table the name of the Sessions table
   */
  public MailLimit(DynamoDbClient dynamo, String table, Supplier<Keys> keys, InstantSource clock) {
    this.counters = new Counters(dynamo, table);
    this.keys = keys;
    this.clock = clock;
  }

  /** Counts one mail more to the member's address, unless that would be too many. */
  public boolean allows(Member member) {
    return allows(new Address(member.email()));
  }

  /** Counts one mail more to an address, unless that would be too many. */
  public boolean allows(Address address) {
    Instant now = clock.instant();
    String day = now.truncatedTo(ChronoUnit.DAYS).toString();
    String key = partition(keys.get().hashOfAddress(address.text()));
    return counters.add(key, day, A_DAY, now.plus(KEPT));
  }

  static String partition(String addressHash) {
    return "mails#" + addressHash;
  }
}
