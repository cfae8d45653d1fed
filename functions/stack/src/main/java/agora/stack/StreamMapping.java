package agora.stack;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A table's stream that calls a function.
 *
 * @param table the table's physical name
 * @param retries how often a failing batch is tried again, -1 for as long as the records live
 * @param filters each a pattern as JSON text; a record passes when one matches; empty lets all pass
 */
public record StreamMapping(
    String id,
    String function,
    String table,
    String streamArn,
    int batchSize,
    Duration window,
    boolean bisect,
    int retries,
    boolean partial,
    @Nullable String failureArn,
    List<String> filters) {}
