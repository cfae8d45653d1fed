package agora.stack;

import java.time.Duration;

/**
 * A queue that calls a function.
 *
 * @param partial whether the function names the messages that failed
 * @param concurrency calls at the same time
 * @param capped whether the template sets how many; where it does, Lambda keeps five pollers at an
 *     idle queue, and else as few as two (Lambda Developer Guide, Configuring scaling behavior for
 *     SQS event source mappings)
 */
public record QueueMapping(
    String function,
    String queueArn,
    int batchSize,
    Duration window,
    boolean partial,
    int concurrency,
    boolean capped) {}
