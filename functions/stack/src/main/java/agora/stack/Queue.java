package agora.stack;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * An SQS queue.
 *
 * @param deadLetterArn where a message goes that was received {@code maxReceives} times in vain,
 *     null for nowhere
 */
public record Queue(
    String id,
    String name,
    String url,
    String arn,
    Duration visibility,
    Duration delay,
    Duration retention,
    @Nullable String deadLetterArn,
    int maxReceives) {}
