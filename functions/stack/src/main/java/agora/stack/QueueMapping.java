package agora.stack;

import java.time.Duration;

/**
 * A queue that calls a function.
 *
 * @param partial whether the function names the messages that failed
 * @param concurrency calls at the same time
 */
public record QueueMapping(
    String function,
    String queueArn,
    int batchSize,
    Duration window,
    boolean partial,
    int concurrency) {}
