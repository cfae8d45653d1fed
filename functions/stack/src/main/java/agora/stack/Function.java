package agora.stack;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A Lambda function.
 *
 * @param zip its deployment package, absolute
 * @param policies its statements, as written and resolved
 * @param failureArn the queue that gets an asynchronous call that failed for good
 * @param asyncRetries how often an asynchronous call is tried again
 */
public record Function(
    String id,
    String name,
    String arn,
    String handler,
    Path zip,
    Duration timeout,
    int memory,
    Map<String, String> environment,
    List<Object> policies,
    @Nullable String failureArn,
    int asyncRetries) {}
