/**
 * SES, SQS, S3, EventBridge Scheduler and Secrets Manager as far as the club calls them: one
 * implementation of each, which answers what stands on the wire and refuses what AWS refuses. A
 * function's clients reach them below the SDK's own marshalling, or over HTTP on the loopback. For
 * tests, simulations and the local club; in no function's zip.
 */
@NullMarked
package agora.testkit.aws;

import org.jspecify.annotations.NullMarked;
