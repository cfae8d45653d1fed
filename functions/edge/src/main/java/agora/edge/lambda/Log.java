package agora.edge.lambda;

import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One JSON line an entry, on standard output, where Lambda collects it. Entries carry ids and
 * counts, never an address, a name, a token or a text that somebody wrote; of an exception only its
 * class and where it was thrown, since messages can quote data.
 */
public final class Log {

  private static final Metrics METRICS =
      new Metrics(
          System.getenv().getOrDefault("AWS_LAMBDA_FUNCTION_NAME", "agora-local"),
          InstantSource.system());

  private Log() {}

  public static void info(String event, Map<String, ? extends @Nullable Object> fields) {
    line("INFO", event, fields);
  }

  /** Something that went wrong, and that nobody lost anything by. */
  public static void warn(
      String event, Throwable cause, Map<String, ? extends @Nullable Object> fields) {
    line("WARN", event, with(cause, fields));
  }

  /**
   * A failure. It is counted, and the count rings staff's alarm and stops a deployment that is
   * under way: nothing is written here that needs nobody's eye.
   *
   * @param event the kind of failure
   */
  public static void error(
      String event, Throwable cause, Map<String, ? extends @Nullable Object> fields) {
    Map<String, @Nullable Object> more = with(cause, fields);
    more.putAll(METRICS.one(Metrics.FAILURES));
    line("ERROR", event, more);
  }

  /** A failure that nothing was thrown for. */
  public static void error(String event, Map<String, ? extends @Nullable Object> fields) {
    Map<String, @Nullable Object> more = new LinkedHashMap<>(fields);
    more.putAll(METRICS.one(Metrics.FAILURES));
    line("ERROR", event, more);
  }

  private static Map<String, @Nullable Object> with(
      Throwable cause, Map<String, ? extends @Nullable Object> fields) {
    Map<String, @Nullable Object> more = new LinkedHashMap<>(fields);
    more.put("error", cause.getClass().getName());
    StackTraceElement[] trace = cause.getStackTrace();
    more.put("at", trace.length == 0 ? null : trace[0].toString());
    return more;
  }

  @SuppressWarnings("SystemOut") // standard output is where Lambda reads logs from
  private static void line(
      String level, String event, Map<String, ? extends @Nullable Object> fields) {
    Map<String, @Nullable Object> line = new LinkedHashMap<>();
    line.put("timestamp", Instant.now().toString());
    line.put("level", level);
    line.put("event", event);
    line.putAll(fields);
    System.out.println(Json.write(line));
  }
}
