package agora.local;

import agora.stack.QueueMapping;
import agora.testkit.aws.LocalQueue;
import agora.testkit.aws.Work;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Calls a function with a queue's messages. A batching window is not waited for: whatever is there
 * when it is looked at is the batch, since waiting would change no more than how full the batches
 * are.
 */
final class QueuePump implements Work {
  private final QueueMapping mapping;
  private final LocalQueue queue;
  private final FunctionHost host;

  QueuePump(QueueMapping mapping, LocalQueue queue, FunctionHost host) {
    this.mapping = mapping;
    this.queue = queue;
    this.host = host;
  }

  @Override
  public List<Runnable> due(Instant now) {
    List<Runnable> jobs = new ArrayList<>();
    for (int call = 0; call < mapping.concurrency(); call++) {
      List<LocalQueue.Message> batch =
          queue.receive(mapping.batchSize(), queue.queue().visibility(), now);
      if (batch.isEmpty()) {
        break;
      }
      jobs.add(() -> call(batch));
    }
    return jobs;
  }

  private void call(List<LocalQueue.Message> batch) {
    Outcome outcome = host.call(QueueEvents.event(queue, batch));
    Set<String> ids = QueueEvents.ids(batch);
    Set<String> failed =
        mapping.partial()
            ? QueueEvents.failures(outcome, ids)
            : outcome instanceof Outcome.Failed ? ids : Set.of();
    for (LocalQueue.Message message : batch) {
      if (!failed.contains(message.id)) {
        queue.delete(message.receipt);
      }
    }
  }

  @Override
  public Optional<Instant> next(Instant now) {
    return queue.next();
  }
}
