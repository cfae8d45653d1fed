package agora.testkit.aws;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Something that has work to do as the clock goes on: a queue, a stream, the schedules. */
public interface Work {
  /** Takes what is to be done now; each job runs once, at the same time as the others. */
  List<Runnable> due(Instant now);

  /** When there is work next, if that is known; it may already be over. */
  Optional<Instant> next(Instant now);
}
