package agora.mailings;

import agora.store.Item;
import agora.store.Jitter;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.ReturnValue;

/**
 * Keeps all senders together below the account's rate. One item says when the next mail may leave;
 * a slice moves it on by the time that its mails take, and leaves at the time that it moved it
 * from.
 */
public final class Pace {

  /** A slice that would have to wait longer is put back into the queue. */
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private static final int ATTEMPTS = 20;
  private static final Map<String, AttributeValue> KEY = Item.key("pace", "account");

  private final DynamoDbClient dynamo;
  private final String table;
  private final InstantSource clock;
  private final Jitter jitter;

  public Pace(DynamoDbClient dynamo, String table, InstantSource clock, RandomGenerator random) {
    this.dynamo = dynamo;
    this.table = table;
    this.clock = clock;
    this.jitter = new Jitter(random);
  }

  /**
   * How much may be sent.
   *
   * @param perSecond mails a second, more than 0
   * @param perDay mails a day (UTC), such as while a new domain is warmed up; 0 where only the
   *     account's own quota counts
   */
  public record Allowance(double perSecond, long perDay) {
    private long millis(int mails) {
      return (long) Math.ceil(mails * 1000 / perSecond);
    }

    private long thousandths() {
      return Math.round(perSecond * 1000);
    }
  }

  /** When a slice may leave. */
  public sealed interface Slot {
    /** It has this time, and nobody else has it. */
    record At(Instant at) implements Slot {}

    /** Too many are before it; it has no time yet, and shall ask again then. */
    record Later(Instant at) implements Slot {}

    /** The day's own cap is reached. */
    record DayIsFull() implements Slot {}
  }

  /** Takes the next time for some mails: one write while mails leave at the full rate. */
  public Slot take(int mails, Allowance allowance) {
    for (int attempt = 1; ; attempt++) {
      Instant now = clock.instant();
      long next = queued(mails, allowance, now);
      if (next >= 0) {
        return new Slot.At(Instant.ofEpochMilli(next - allowance.millis(mails)));
      }
      Slot slot = fresh(mails, allowance, now);
      if (slot != null) {
        return slot;
      }
      if (attempt == ATTEMPTS) {
        return new Slot.Later(now.plus(PATIENCE));
      }
      jitter.pause(attempt);
    }
  }

  /** What the senders keep to: mails a second; 0 before the first mail ever. */
  public double rate() {
    Item item = read();
    return item == null ? 0 : item.number("rate", 0) / 1000.0;
  }

  /** Lines up behind mails that have yet to leave; -1 where none wait, or too many. */
  private long queued(int mails, Allowance allowance, Instant now) {
    try {
      var moved =
          dynamo.updateItem(
              update ->
                  update
                      .tableName(table)
                      .key(KEY)
                      .updateExpression("SET #rate = :rate ADD #free :cost, #today :mails")
                      .conditionExpression(
                          "#free BETWEEN :now AND :limit AND #day = :day AND #today <= :left")
                      .expressionAttributeNames(
                          Map.of(
                              "#rate", "rate", "#free", "free", "#today", "today", "#day", "day"))
                      .expressionAttributeValues(
                          Map.of(
                              ":rate", Claims.number(allowance.thousandths()),
                              ":cost", Claims.number(allowance.millis(mails)),
                              ":mails", Claims.number(mails),
                              ":now", Claims.number(now.toEpochMilli()),
                              ":limit", Claims.number(now.plus(PATIENCE).toEpochMilli()),
                              ":day", AttributeValue.fromS(day(now)),
                              ":left", Claims.number(most(allowance) - mails)))
                      .returnValues(ReturnValue.UPDATED_NEW));
      return Item.present(moved.attributes()).number("free", -1);
    } catch (ConditionalCheckFailedException e) {
      return -1;
    }
  }

  /** Looks first; null where another sender wrote in between. */
  private @Nullable Slot fresh(int mails, Allowance allowance, Instant now) {
    Item item = read();
    long free = item == null ? 0 : item.number("free", 0);
    long today = item == null || !day(now).equals(item.text("day")) ? 0 : item.number("today", 0);
    if (today + mails > most(allowance)) {
      return new Slot.DayIsFull();
    }
    long at = Math.max(free, now.toEpochMilli());
    if (at > now.plus(PATIENCE).toEpochMilli()) {
      return new Slot.Later(Instant.ofEpochMilli(at));
    }
    Item moved =
        Item.of("pace", "account")
            .with("free", at + allowance.millis(mails))
            .with("day", day(now))
            .with("today", today + mails)
            .with("rate", allowance.thousandths());
    boolean written =
        Conditional.done(
            () ->
                dynamo.putItem(
                    put -> {
                      put.tableName(table).item(moved.values());
                      if (item == null) {
                        put.conditionExpression("attribute_not_exists(pk)");
                      } else {
                        put.conditionExpression("#free = :free AND #today = :today")
                            .expressionAttributeNames(Map.of("#free", "free", "#today", "today"))
                            .expressionAttributeValues(
                                Map.of(
                                    ":free", Claims.number(free),
                                    ":today", Claims.number(item.number("today", 0))));
                      }
                    }));
    return written ? new Slot.At(Instant.ofEpochMilli(at)) : null;
  }

  private @Nullable Item read() {
    return Item.read(
        dynamo.getItem(get -> get.tableName(table).key(KEY).consistentRead(true)).item());
  }

  private static long most(Allowance allowance) {
    return allowance.perDay() == 0 ? Long.MAX_VALUE / 2 : allowance.perDay();
  }

  private static String day(Instant now) {
    return now.atZone(ZoneOffset.UTC).toLocalDate().toString();
  }
}
