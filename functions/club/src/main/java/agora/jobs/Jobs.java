package agora.jobs;

import agora.store.AllOrNone;
import agora.store.Contents;
import agora.store.Rows;
import agora.tokens.Ids;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.enhanced.dynamodb.Key;
import software.amazon.awssdk.enhanced.dynamodb.model.QueryConditional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.TransactionConflictException;

/**
 * The jobs of all clubs, in the Jobs table. Every write is pinned to what was read before it: who
 * works at a job that somebody has cancelled, or that somebody else works at, is told.
 */
public final class Jobs {

  /** How long a job is listed. Its files are gone sooner: their bucket removes them. */
  public static final Duration KEPT = Duration.ofDays(30);

  private static final Duration TURN_KEPT = Duration.ofDays(2);
  private static final int MOST_LISTED = 50;
  private static final int MOST_RIVALS = 100;
  private static final DateTimeFormatter STAMP =
      DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss").withZone(ZoneOffset.UTC);

  private final DynamoDbClient dynamo;
  private final Rows<JobRow> rows;
  private final Ids ids;
  private final InstantSource clock;

  public Jobs(DynamoDbClient dynamo, String table, Ids ids, InstantSource clock) {
    this.dynamo = dynamo;
    this.rows = new Rows<>(dynamo, table, JobRow.SCHEMA);
    this.ids = ids;
    this.clock = clock;
  }

  /** A job as it was read: what the next write of it is pinned to. */
  public record Held(Job job, @Nullable Long version) {}

  /** A turn that is due. */
  public record Turn(String club, String job, int number) {}

  /**
   * The turn that a change of the table tells of.
   *
   * @param change INSERT, MODIFY or REMOVE
   * @param image the row behind it, in DynamoDB's JSON
   */
  public static Optional<Turn> turn(String change, Map<String, @Nullable Object> image) {
    String sk = text(image, "sk");
    if (!change.equals("INSERT") || !sk.startsWith(JobRow.TURN)) {
      return Optional.empty();
    }
    String[] key = text(image, "pk").split("#", 2);
    return Optional.of(
        new Turn(key[0], key[1], Integer.parseInt(sk.substring(JobRow.TURN.length()))));
  }

  private static String text(Map<String, @Nullable Object> image, String name) {
    return image.get(name) instanceof Map<?, ?> value ? String.valueOf(value.get("S")) : "";
  }

  /** Begins a job; its first turn comes by the table's stream. */
  public Job begin(String club, Job.Kind kind, Map<String, String> order, String by) {
    Instant now = clock.instant();
    Job job = Job.begun(club, STAMP.format(now) + "-" + ids.next(), kind, order, by, now);
    if (!transact(new Held(job, null), job) && oursAfterAll(job).isEmpty()) {
      throw new IllegalStateException("there is a job of this id: " + job.id());
    }
    return job;
  }

  public Optional<Held> find(String club, String id) {
    return rows.find(club, id).map(row -> new Held(job(row), row.version()));
  }

  /** A club's last jobs, the newest first; at most 50. */
  public List<Job> of(String club) {
    QueryConditional ofClub =
        QueryConditional.keyEqualTo(Key.builder().partitionValue(club).build());
    return rows.query(
            query ->
                query
                    .queryConditional(ofClub)
                    .scanIndexForward(false)
                    .consistentRead(true)
                    .limit(MOST_LISTED))
        .limit(MOST_LISTED)
        .map(Jobs::job)
        .toList();
  }

  /**
   * Writes a job in place of what was read.
   *
   * @return empty, and nothing is written, if somebody else has written it since
   */
  public Optional<Held> save(Held held, Job next) {
    try {
      rows.put(row(next, held.version()));
      return Optional.of(after(held, next));
    } catch (ConditionalCheckFailedException | TransactionConflictException e) {
      return oursAfterAll(next);
    }
  }

  /** The same, and has it worked at once more. */
  public Optional<Held> again(Held held, Job next) {
    return transact(held, next) ? Optional.of(after(held, next)) : oursAfterAll(next);
  }

  /** An answer may have been lost on its way, and the write done again on its own result. */
  private Optional<Held> oursAfterAll(Job next) {
    return find(next.club(), next.id()).filter(held -> held.job().equals(next));
  }

  /** Ends a job that isn't over; who works at it is told at its next write. */
  public Optional<Job> cancel(String club, String id) {
    for (int rivals = 0; rivals <= MOST_RIVALS; rivals++) {
      Optional<Held> held = find(club, id);
      if (held.isEmpty() || held.get().job().isOver()) {
        return held.map(Held::job);
      }
      Job cancelled = held.get().job().ended(Job.State.CANCELLED, null, clock.instant());
      if (save(held.get(), cancelled).isPresent()) {
        return Optional.of(cancelled);
      }
    }
    throw new IllegalStateException("written by others all the time: job " + id);
  }

  /** Writes a job and its turn, or neither. */
  private boolean transact(Held held, Job next) {
    JobRow turn =
        new JobRow(
            next.club() + "#" + next.id(),
            JobRow.TURN + "%06d".formatted(next.turn()),
            "",
            null,
            clock.instant().plus(TURN_KEPT),
            Map.of());
    return AllOrNone.done(
        dynamo, List.of(rows.putting(row(next, held.version())), rows.putting(turn)));
  }

  private static Held after(Held held, Job next) {
    return new Held(next, Objects.requireNonNullElse(held.version(), 0L) + 1);
  }

  private static JobRow row(Job job, @Nullable Long version) {
    return new JobRow(
        job.club(), job.id(), Contents.write(job), version, job.begun().plus(KEPT), Map.of());
  }

  private static Job job(JobRow row) {
    return Contents.read(row.body(), Job.class);
  }
}
