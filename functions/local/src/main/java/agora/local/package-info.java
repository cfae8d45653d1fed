/**
 * The whole club on one machine, as template.yaml says: routes, queues, streams, schedules, an
 * outbox and a clock that can be turned. It is never part of a deployed function, knows none of
 * them, and listens to this machine alone.
 */
@NullMarked
package agora.local;

import org.jspecify.annotations.NullMarked;
