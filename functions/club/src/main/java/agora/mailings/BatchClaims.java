package agora.mailings;

import agora.ids.MailingId;
import agora.insights.Counter;
import agora.store.Conditions;
import agora.store.RowKey;
import agora.store.Rows;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.enhanced.dynamodb.Expression;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;

/**
 * Who is sending a batch, and how far it is. Only the holder of a claim may call SES; what it is
 * about to ask for is written before, and what became of it after.
 */
public final class BatchClaims {

  /** Longer than the sender may run, shorter than its queue hides a message. */
  public static final Duration LEASE = Duration.ofMinutes(2);

  private final Rows<BatchClaimRow> rows;
  private final InstantSource clock;

  public BatchClaims(DynamoDbClient dynamo, String table, InstantSource clock) {
    this.rows = new Rows<>(dynamo, table, () -> BatchClaimRow.SCHEMA);
    this.clock = clock;
  }

  /** Where a batch stands between two holders. */
  public enum State {
    /** Some are left to send to. */
    PLANNED,
    /** Someone holds it. */
    SENDING,
    /** All are sent to, but for those that SES's events have yet to speak for. */
    SETTLING,
    /** Nothing is left to do. */
    SENT
  }

  /** What became of an attempt to claim a batch. */
  public sealed interface Attempt {
    /**
     * The batch is the caller's while the lease lasts.
     *
     * @param number grows with every claim, so that an older holder can write no more
     */
    record Held(MailingId mailing, int batch, long number, BatchProgress standing)
        implements Attempt {}

    /** All is done. */
    record Over() implements Attempt {}

    /** Someone else holds it. */
    record Taken() implements Attempt {}
  }

  /** Claims a batch. What an earlier holder was asking SES for becomes uncertain. */
  public Attempt claim(MailingId mailing, int batch) {
    Instant now = clock.instant();
    var claim =
        new agora.store.Change()
            .set(BatchClaimRow.STATE, State.SENDING)
            .set(BatchClaimRow.LEASE, seconds(now.plus(LEASE)))
            .count(BatchClaimRow.ATTEMPTS)
            .when(
                Conditions.any(
                    Conditions.absent(BatchClaimRow.STATE),
                    Conditions.in(BatchClaimRow.STATE, State.PLANNED, State.SETTLING),
                    Conditions.all(
                        Conditions.is(BatchClaimRow.STATE, State.SENDING),
                        Conditions.before(BatchClaimRow.LEASE, seconds(now)))));
    try {
      BatchClaimRow row =
          rows.changed(Batches.partition(mailing, batch), BatchClaimRow.sk(batch), claim);
      var held = new Attempt.Held(mailing, batch, row.attempts(), BatchProgress.of(row));
      Set<Integer> lost = held.standing().sending();
      return lost.isEmpty() ? held : write(held, new Change().uncertain(lost));
    } catch (ConditionalCheckFailedException e) {
      boolean over = state(mailing, batch).filter(State.SENT::equals).isPresent();
      return over ? new Attempt.Over() : new Attempt.Taken();
    }
  }

  /** Where a batch stands; empty where nobody has claimed it yet. */
  public Optional<State> state(MailingId mailing, int batch) {
    return rows.find(Batches.partition(mailing, batch), BatchClaimRow.sk(batch))
        .map(BatchClaimRow::state);
  }

  /** Says what SES is about to be asked for, and lets the lease run anew. */
  public Attempt.Held intend(Attempt.Held held, Set<Integer> slice) {
    Instant now = clock.instant();
    return write(held, new Change().sending(slice, now));
  }

  /**
   * Takes those that are uncertain, and that no event has spoken for, as not sent to.
   *
   * @return empty if an event came meanwhile, and nothing has changed
   */
  public Optional<Attempt.Held> giveUp(Attempt.Held held) {
    BatchProgress standing = held.standing();
    Expression asRead =
        standing.reported().isEmpty()
            ? Conditions.absent(Counter.REPORTED.attribute())
            : Conditions.is(
                Counter.REPORTED.attribute(), agora.store.Change.places(standing.reported()));
    try {
      return Optional.of(write(held, new Change().again(standing.uncertain()).when(asRead)));
    } catch (ConditionalCheckFailedException e) {
      return Optional.empty();
    }
  }

  /** Writes what became of recipients, and returns the claim as it is now. */
  public Attempt.Held write(Attempt.Held held, Change change) {
    change.when(Conditions.is(BatchClaimRow.ATTEMPTS, agora.store.Change.number(held.number())));
    BatchClaimRow row =
        rows.changed(
            Batches.partition(held.mailing(), held.batch()),
            BatchClaimRow.sk(held.batch()),
            change.all());
    return new Attempt.Held(held.mailing(), held.batch(), held.number(), BatchProgress.of(row));
  }

  /** Keeps why a batch failed, for staff to read when its message has been given up. */
  public void problem(MailingId mailing, int batch, String problem) {
    rows.change(
        Batches.partition(mailing, batch),
        BatchClaimRow.sk(batch),
        new agora.store.Change().set(BatchClaimRow.PROBLEM, problem));
  }

  /** A batch's claim as staff see it. */
  public record Seen(
      int batch, State state, String problem, BatchProgress standing, Troubles troubles) {}

  /** What SES reported of a batch's recipients after it had taken their mails. */
  public record Troubles(Set<Integer> bounced, Set<Integer> softBounced, Set<Integer> delivered) {}

  /** The claims of at most 100 batches, from one number to before another. */
  public List<Seen> seen(MailingId mailing, int from, int to) {
    if (from >= to) {
      return List.of();
    }
    Map<String, BatchClaimRow> found =
        rows
            .all(
                IntStream.range(from, to)
                    .mapToObj(
                        batch ->
                            new RowKey(Batches.partition(mailing, batch), BatchClaimRow.sk(batch)))
                    .toList())
            .stream()
            .collect(Collectors.toMap(BatchClaimRow::sk, Function.identity()));
    return IntStream.range(from, to)
        .mapToObj(batch -> seen(batch, found.get(BatchClaimRow.sk(batch))))
        .toList();
  }

  private static Seen seen(int batch, @Nullable BatchClaimRow found) {
    BatchClaimRow row = found == null ? BatchClaimRow.NONE : found;
    return new Seen(
        batch,
        Objects.requireNonNullElse(row.state(), State.PLANNED),
        Objects.requireNonNullElse(row.problem(), ""),
        BatchProgress.of(row),
        new Troubles(
            row.of(Counter.BOUNCED), row.of(Counter.SOFT_BOUNCED), row.of(Counter.DELIVERED)));
  }

  /** A change of a claim, put together and written at once. */
  public static final class Change {

    private final agora.store.Change change = new agora.store.Change();
    private final Map<Integer, Missing> missing = new TreeMap<>();

    private Change sending(Set<Integer> slice, Instant now) {
      change
          .set(BatchClaimRow.SENDING, agora.store.Change.places(slice))
          .set(BatchClaimRow.ASKED, seconds(now))
          .set(BatchClaimRow.LEASE, seconds(now.plus(LEASE)));
      return this;
    }

    /** SES took these. */
    public Change sent(Set<Integer> places) {
      return answered().add(Counter.SENT, places);
    }

    /** These will not be sent to. */
    public Change missing(Map<Integer, Missing> missing) {
      this.missing.putAll(missing);
      return this;
    }

    /** SES's events say that it took some, and refused others; none is uncertain any more. */
    public Change settled(Set<Integer> sent, Map<Integer, Missing> refused) {
      Set<Integer> all = new TreeSet<>(sent);
      all.addAll(refused.keySet());
      change.delete(Counter.UNCERTAIN.attribute(), all);
      return add(Counter.SENT, sent).missing(refused);
    }

    /** SES may have taken these. */
    public Change uncertain(Set<Integer> places) {
      return answered().add(Counter.UNCERTAIN, places);
    }

    private Change again(Set<Integer> places) {
      change.remove(Counter.UNCERTAIN.attribute());
      return add(Counter.AGAIN, places);
    }

    /** SES's answer is there, or is not waited for any more. */
    public Change answered() {
      change.remove(BatchClaimRow.SENDING);
      return this;
    }

    /** Lets the batch go. */
    public Change release(State state) {
      change.set(BatchClaimRow.STATE, state).remove(BatchClaimRow.LEASE);
      return this;
    }

    /** Says how often in a row nobody was sent to, though some were left to send to. */
    public Change tries(int tries) {
      change.set(BatchClaimRow.TRIES, agora.store.Change.number(tries));
      return this;
    }

    private Change when(Expression condition) {
      change.when(condition);
      return this;
    }

    private Change add(Counter outcome, Set<Integer> places) {
      change.add(outcome.attribute(), places);
      return this;
    }

    private agora.store.Change all() {
      return missing.isEmpty()
          ? change
          : change.add(BatchClaimRow.MISSING, BatchProgress.missing(missing));
    }
  }

  private static AttributeValue seconds(Instant at) {
    return agora.store.Change.number(at.getEpochSecond());
  }
}
