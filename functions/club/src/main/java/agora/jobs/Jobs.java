package agora.jobs;

import agora.store.AllOrNone;
import agora.store.Contents;
import agora.store.Rows;
import agora.tokens.Ids;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
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
  public static final Duration RETENTION = Duration.ofDays(30);

  private static final Duration TURN_RETENTION = Duration.ofDays(2);
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
    this.rows = new Rows<>(dynamo, table, () -> JobRow.SCHEMA);
    this.ids = ids;
    this.clock = clock;
  }

  /** A job as it was read: what the next write of it is pinned to. */
  public record Held(Job job, JobProgress progress, @Nullable Long version) {

    private Held next(JobProgress next) {
      return new Held(job, next, Objects.requireNonNullElse(version, 0L) + 1);
    }
  }

  /** The JSON of a row. */
  private record Body(@JsonUnwrapped Job job, @JsonUnwrapped JobProgress progress) {}

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
    Job job = new Job(club, STAMP.format(now) + "-" + ids.next(), kind, order, by, now);
    JobProgress none = JobProgress.none(now);
    if (again(new Held(job, none, null), none).isEmpty()) {
      throw new IllegalStateException("there is a job of this id: " + job.id());
    }
    return job;
  }

  public Optional<Held> find(String club, String id) {
    return rows.find(club, id).map(Jobs::held);
  }

  /** A club's last jobs, the newest first; at most 50. */
  public List<Held> of(String club) {
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
        .map(Jobs::held)
        .toList();
  }

  /**
   * Writes how far a job is in place of what was read.
   *
   * @return empty, and nothing is written, if somebody else has written it since
   */
  public Optional<Held> save(Held held, JobProgress next) {
    try {
      rows.put(row(held, next));
      return Optional.of(held.next(next));
    } catch (ConditionalCheckFailedException | TransactionConflictException e) {
      return oursAfterAll(held.job(), next);
    }
  }

  /** The same, and has it worked at once more. */
  public Optional<Held> again(Held held, JobProgress next) {
    return transact(held, next) ? Optional.of(held.next(next)) : oursAfterAll(held.job(), next);
  }

  /** An answer may have been lost on its way, and the write done again on its own result. */
  private Optional<Held> oursAfterAll(Job job, JobProgress next) {
    return find(job.club(), job.id())
        .filter(held -> held.job().equals(job) && held.progress().equals(next));
  }

  /** Ends a job that isn't over; who works at it is told at its next write. */
  public Optional<Held> cancel(String club, String id) {
    for (int rivals = 0; rivals <= MOST_RIVALS; rivals++) {
      Optional<Held> held = find(club, id);
      if (held.isEmpty() || held.get().progress().isOver()) {
        return held;
      }
      Optional<Held> cancelled =
          save(
              held.get(),
              held.get().progress().ended(JobProgress.State.CANCELLED, null, clock.instant()));
      if (cancelled.isPresent()) {
        return cancelled;
      }
    }
    throw new IllegalStateException("written by others all the time: job " + id);
  }

  /** Writes a job and its turn, or neither. */
  private boolean transact(Held held, JobProgress next) {
    JobRow turn =
        new JobRow(
            held.job().club() + "#" + held.job().id(),
            JobRow.TURN + "%06d".formatted(next.turn()),
            "",
            null,
            clock.instant().plus(TURN_RETENTION),
            Map.of());
    return AllOrNone.done(dynamo, List.of(rows.putting(row(held, next)), rows.putting(turn)));
  }

  private static JobRow row(Held held, JobProgress next) {
    Job job = held.job();
    String body = Contents.write(new Body(job, next));
    return new JobRow(
        job.club(), job.id(), body, held.version(), job.begun().plus(RETENTION), Map.of());
  }

  private static Held held(JobRow row) {
    return new Held(
        Contents.read(row.body(), Job.class),
        Contents.read(row.body(), JobProgress.class),
        row.version());
  }
}
