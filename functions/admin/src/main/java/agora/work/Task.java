package agora.work;

import java.util.Map;
import java.util.Optional;

/** What is done in a job, part by part. */
interface Task extends AutoCloseable {

  /**
   * A part that is done.
   *
   * @param cursor where the next one begins
   * @param rows how many were looked at
   * @param counts rows by what became of them
   * @param text the result's part
   */
  record Part(String cursor, long rows, Map<String, Long> counts, String text) {}

  /** The result's first line. */
  String heading();

  /** Does the next part; empty where there is none. */
  Optional<Part> next();

  /**
   * Ends the work, when all parts are done. May come again.
   *
   * @param rows how many there were
   * @param counts rows by what became of them
   */
  default void done(long rows, Map<String, Long> counts) {}

  @Override
  default void close() {}
}
