package agora.mailings;

import agora.store.Change;
import agora.store.Conditions;
import agora.store.Jitter;
import agora.store.Rows;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.enhanced.dynamodb.Expression;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;

/**
 * Keeps all senders together below the account's rate. One item says when the next mail may leave;
 * a slice moves it on by the time that its mails take, and leaves at the time that it moved it
 * from. While mails leave that go first, the others have a quarter of the time, so that they give
 * way and yet never stand still.
 */
public final class Pace {

  /** A slice that would have to wait longer is put back into the queue. */
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private static final int ATTEMPTS = 20;

  /** So long after a slice that went first the next one of them may still come. */
  private static final Duration UNDER_WAY = Duration.ofSeconds(5);

  /** Who gave way asks again after this: the queue hands out others meanwhile. */
  private static final Duration GIVEN_WAY = Duration.ofSeconds(15);

  /** Of each so many seconds, the last ones are for whoever comes. */
  private static final int ROUND = 8;

  private static final int FOR_ALL = 2;

  private final Rows<PaceRow> rows;
  private final InstantSource clock;
  private final Jitter jitter;

  public Pace(DynamoDbClient dynamo, String table, InstantSource clock, RandomGenerator random) {
    this.rows = new Rows<>(dynamo, table, () -> PaceRow.SCHEMA);
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

  /**
   * Takes the next time for some mails: one write while mails leave at the full rate.
   *
   * @param first whether they go before those of whom this is not so
   */
  public Slot take(int mails, Allowance allowance, boolean first) {
    for (int attempt = 1; ; attempt++) {
      Instant now = clock.instant();
      long next = queued(mails, allowance, first, now);
      if (next >= 0) {
        return new Slot.At(Instant.ofEpochMilli(next - allowance.millis(mails)));
      }
      Slot slot = fresh(mails, allowance, first, now);
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
    return read().map(row -> row.rate() / 1000.0).orElse(0.0);
  }

  /** Lines up behind mails that have yet to leave; -1 where none wait, or too many. */
  private long queued(int mails, Allowance allowance, boolean first, Instant now) {
    Expression inLine =
        Conditions.all(
            Conditions.from(PaceRow.FREE, Change.number(now.toEpochMilli())),
            Conditions.upTo(PaceRow.FREE, Change.number(now.plus(PATIENCE).toEpochMilli())),
            Conditions.is(PaceRow.DAY, day(now)),
            Conditions.upTo(PaceRow.TODAY, Change.number(most(allowance) - mails)));
    Change change =
        new Change()
            .set(PaceRow.RATE, Change.number(allowance.thousandths()))
            .add(PaceRow.FREE, Change.number(allowance.millis(mails)))
            .add(PaceRow.TODAY, Change.number(mails));
    if (first) {
      change.set(PaceRow.FIRST, Change.number(now.plus(UNDER_WAY).toEpochMilli())).when(inLine);
    } else if (isForAll(now)) {
      change.when(inLine);
    } else {
      change.when(inLine, Conditions.upTo(PaceRow.FIRST, Change.number(now.toEpochMilli())));
    }
    try {
      return rows.changed(PaceRow.PK, PaceRow.SK, change).free();
    } catch (ConditionalCheckFailedException e) {
      return -1;
    }
  }

  /** Looks first; null where another sender wrote in between. */
  private @Nullable Slot fresh(int mails, Allowance allowance, boolean first, Instant now) {
    PaceRow found = read().orElse(null);
    PaceRow row = found == null ? new PaceRow(0, null, 0, 0, 0, Map.of()) : found;
    if (!first && row.first() > now.toEpochMilli() && !isForAll(now)) {
      return new Slot.Later(now.plus(GIVEN_WAY));
    }
    long today = day(now).equals(row.day()) ? row.today() : 0;
    if (today + mails > most(allowance)) {
      return new Slot.DayIsFull();
    }
    long at = Math.max(row.free(), now.toEpochMilli());
    if (at > now.plus(PATIENCE).toEpochMilli()) {
      return new Slot.Later(Instant.ofEpochMilli(at));
    }
    PaceRow moved =
        new PaceRow(
            at + allowance.millis(mails),
            day(now),
            today + mails,
            allowance.thousandths(),
            first ? now.plus(UNDER_WAY).toEpochMilli() : row.first(),
            row.others());
    Expression asRead =
        found == null
            ? Conditions.noRow()
            : Conditions.all(
                Conditions.is(PaceRow.FREE, Change.number(row.free())),
                Conditions.is(PaceRow.TODAY, Change.number(row.today())));
    return rows.put(moved, asRead) ? new Slot.At(Instant.ofEpochMilli(at)) : null;
  }

  private static boolean isForAll(Instant now) {
    return Math.floorMod(now.getEpochSecond(), ROUND) >= ROUND - FOR_ALL;
  }

  private Optional<PaceRow> read() {
    return rows.find(PaceRow.PK, PaceRow.SK);
  }

  private static long most(Allowance allowance) {
    return allowance.perDay() == 0 ? Long.MAX_VALUE / 2 : allowance.perDay();
  }

  private static String day(Instant now) {
    return now.atZone(ZoneOffset.UTC).toLocalDate().toString();
  }
}
