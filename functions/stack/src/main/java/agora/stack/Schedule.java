package agora.stack;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A schedule that the template declares.
 *
 * @param function the logical id of the function that it calls
 * @param failureArn the queue that gets a call that failed for good
 */
public record Schedule(
    String name,
    String function,
    String expression,
    String zone,
    String input,
    String roleArn,
    int retries,
    Duration maxAge,
    @Nullable String failureArn) {}
