package agora.jobs;

import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * How far a job is.
 *
 * @param cursor where it goes on: an import's last row, an export's last member; empty at its
 *     beginning
 * @param done how many rows or members were looked at
 * @param counts rows by what became of them
 * @param parts of the result that are written
 * @param bytes how long those parts are
 * @param turn the one that is under way, from 1
 * @param failures how often work was begun again without getting on
 * @param reason in the job's language, why it failed; null where it did not
 * @param changed when it last got on
 */
public record JobProgress(
    State state,
    String cursor,
    long done,
    Map<String, Long> counts,
    int parts,
    long bytes,
    int turn,
    int failures,
    @Nullable String reason,
    Instant changed) {

  /** How a job stands. */
  public enum State {
    WAITING,
    RUNNING,
    DONE,
    CANCELLED,
    FAILED
  }

  /** That of a job that nobody has worked at. */
  static JobProgress none(Instant at) {
    return new JobProgress(State.WAITING, "", 0, Map.of(), 0, 0, 1, 0, null, at);
  }

  /** Whether nothing more will be done. */
  public boolean isOver() {
    return state == State.DONE || state == State.CANCELLED || state == State.FAILED;
  }

  /** When somebody begins to work at the job. */
  public JobProgress tried(Instant at) {
    return new JobProgress(
        State.RUNNING, cursor, done, counts, parts, bytes, turn, failures + 1, reason, at);
  }

  /** One part further. */
  public JobProgress further(
      String cursor, long rows, Map<String, Long> more, long length, Instant at) {
    Map<String, Long> sums = new TreeMap<>(counts);
    more.forEach((word, count) -> sums.merge(word, count, Long::sum));
    return new JobProgress(
        State.RUNNING, cursor, done + rows, sums, parts + 1, bytes + length, turn, 0, reason, at);
  }

  /** When the job waits for its next turn. */
  public JobProgress again(Instant at) {
    return new JobProgress(
        State.RUNNING, cursor, done, counts, parts, bytes, turn + 1, 0, reason, at);
  }

  /** When the job has ended. */
  public JobProgress ended(State end, @Nullable String why, Instant at) {
    return new JobProgress(end, cursor, done, counts, parts, bytes, turn, failures, why, at);
  }
}
