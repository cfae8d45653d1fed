package agora.jobs;

import agora.clubs.Language;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A job and how far it is.
 *
 * @param id sorts by when it was begun
 * @param order what is to be done, by the names of the command's fields
 * @param by who began it
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
public record Job(
    String club,
    String id,
    Kind kind,
    Map<String, String> order,
    String by,
    State state,
    String cursor,
    long done,
    Map<String, Long> counts,
    int parts,
    long bytes,
    int turn,
    int failures,
    @Nullable String reason,
    Instant begun,
    Instant changed) {

  /** What an order calls the language that its result is written in. */
  public static final String LANGUAGE = "answerLanguage";

  /** What a job does. */
  public enum Kind {
    IMPORT_MEMBERS,
    IMPORT_SUPPRESSIONS,
    IMPORT_CODES,
    EXPORT_MEMBERS,
    DELETE_CLUB,
    PRIVACY_REPORT
  }

  /** How a job stands. */
  public enum State {
    WAITING,
    RUNNING,
    DONE,
    CANCELLED,
    FAILED
  }

  /** A job that nobody has worked at. */
  public static Job begun(
      String club, String id, Kind kind, Map<String, String> order, String by, Instant at) {
    return new Job(
        club, id, kind, order, by, State.WAITING, "", 0, Map.of(), 0, 0, 1, 0, null, at, at);
  }

  /** Whether nothing more will be done. */
  public boolean isOver() {
    return state == State.DONE || state == State.CANCELLED || state == State.FAILED;
  }

  /** The file that it takes in. */
  public String file() {
    return Files.upload(club, order.getOrDefault("file", ""));
  }

  /** The file that it writes. */
  public String result() {
    return Files.result(club, id);
  }

  /** One of the files that its result is put together from. */
  public String part(int number) {
    return Files.part(club, id, number);
  }

  /** The language of whoever began it. */
  public Language language() {
    return Language.of(order.get(LANGUAGE));
  }

  public boolean isDryRun() {
    return Boolean.parseBoolean(order.getOrDefault("dryRun", "false"));
  }

  /** The same, when somebody begins to work at it. */
  public Job tried(Instant at) {
    return after(State.RUNNING, cursor, done, counts, parts, bytes, turn, failures + 1, reason, at);
  }

  /** The same, one part further. */
  public Job further(String cursor, long rows, Map<String, Long> more, long length, Instant at) {
    Map<String, Long> sums = new TreeMap<>(counts);
    more.forEach((word, count) -> sums.merge(word, count, Long::sum));
    return after(
        State.RUNNING, cursor, done + rows, sums, parts + 1, bytes + length, turn, 0, reason, at);
  }

  /** The same, waiting for its next turn. */
  public Job again(Instant at) {
    return after(State.RUNNING, cursor, done, counts, parts, bytes, turn + 1, 0, reason, at);
  }

  /** The same, when it has ended. */
  public Job ended(State state, @Nullable String reason, Instant at) {
    return after(state, cursor, done, counts, parts, bytes, turn, failures, reason, at);
  }

  /** What was ordered stays; how far it is does not. */
  private Job after(
      State state,
      String cursor,
      long done,
      Map<String, Long> counts,
      int parts,
      long bytes,
      int turn,
      int failures,
      @Nullable String reason,
      Instant at) {
    return new Job(
        club, id, kind, order, by, state, cursor, done, counts, parts, bytes, turn, failures,
        reason, begun, at);
  }
}
