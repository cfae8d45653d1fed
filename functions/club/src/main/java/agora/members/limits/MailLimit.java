package agora.members.limits;

import agora.members.Address;
import agora.members.Member;
import agora.tokens.Keys;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.function.Supplier;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * How many mails an address can be made to get in a day (UTC), over all clubs, so that nobody can
 * be mail-bombed through us. Strangers' requests don't use up what the owner may ask for. Counted
 * under the address's keyed hash, in rows that go two days later.
 */
public final class MailLimit {

  /** By what a mail is asked for. */
  public enum By {
    /** The address in a form, which anybody can type. */
    FORM(5),
    /** A link that was mailed to the address: its owner. */
    LINK(5),
    /** A member's wish to move, whose mail goes to an address that may be anybody's. */
    MOVE(3),
    /** A confirmation, which a welcome follows: who leaves and joins again is greeted once more. */
    WELCOME(2),
    /** Staff at the desk, who sign somebody up. */
    DESK(3);

    private final int aDay;

    By(int aDay) {
      this.aDay = aDay;
    }
  }

  private static final Duration RETENTION = Duration.ofDays(2);

  /**
   * A mailbox that refused mails and takes them again is rare; a stranger who tries it is not. No
   * other count is kept as long.
   */
  public static final Duration BETWEEN_LIFTS = Duration.ofDays(30);

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

  /** Counts one mail more that the member's address asked for, unless that would be too many. */
  public boolean allows(Member member, By by) {
    return allows(new Address(member.email()), by);
  }

  /** Counts one mail more that an address asked for, unless that would be too many. */
  public boolean allows(Address address, By by) {
    Instant now = clock.instant();
    String day = now.truncatedTo(ChronoUnit.DAYS).toString();
    String row = by == By.FORM ? day : day + "#" + by;
    return counters.add(key(address), row, by.aDay, now.plus(RETENTION));
  }

  /** Whether SES may be asked to try an address again that refused mails: once in 30 days. */
  public boolean liftsSuppression(Member member) {
    Instant until = clock.instant().plus(BETWEEN_LIFTS);
    return counters.add(key(new Address(member.email())), "lift", 1, until);
  }

  private String key(Address address) {
    return partition(keys.get().hashOfAddress(address.text()));
  }

  static String partition(String addressHash) {
    return "mails#" + addressHash;
  }
}
