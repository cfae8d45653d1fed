package agora.testkit.aws;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The groups of a standard queue's messages, of which the noisy ones wait while there is anything
 * else (SQS developer guide, "How Amazon SQS fair queues work"). A group is noisy when it recently
 * took more than a tenth of the consumers' time, or has more than a tenth of the messages in flight
 * and at least thirty. How long "recently" is the guide does not say. A message without a group is
 * one of its own. Not thread-safe.
 */
final class Groups {
  private static final double SHARE = 0.1;
  private static final int MANY = 30;
  private static final Duration RECENTLY = Duration.ofMinutes(5);

  private record Work(String group, Instant from, Instant to) {
    private Duration since(Instant start) {
      return Duration.between(from.isBefore(start) ? start : from, to);
    }
  }

  private final Deque<Work> work = new ArrayDeque<>();
  private final List<LocalQueue.Message> ended = new ArrayList<>();

  /** A consumer is done with a message, at the time of what happens to the queue next. */
  void done(LocalQueue.Message message) {
    if (!message.group.isEmpty()) {
      ended.add(message);
    }
  }

  /**
   * Those of the messages that may be handed out before the others; all, where none may.
   *
   * @param all that is in the queue
   */
  List<LocalQueue.Message> quiet(
      List<LocalQueue.Message> visible, List<LocalQueue.Message> all, Instant now) {
    settle(now);
    if (visible.stream().allMatch(message -> message.group.equals(visible.getFirst().group))) {
      return visible; // nobody to wait for
    }
    Map<String, Duration> time = new HashMap<>();
    Map<String, Integer> inFlight = new HashMap<>();
    work.forEach(each -> time.merge(each.group(), each.since(now.minus(RECENTLY)), Duration::plus));
    for (LocalQueue.Message message : all) {
      if (message.received > 0 && message.visible.isAfter(now)) {
        time.merge(message.group, Duration.between(message.taken, now), Duration::plus);
        inFlight.merge(message.group, 1, Integer::sum);
      }
    }
    double longest = SHARE * time.values().stream().mapToLong(Duration::toMillis).sum();
    double most = SHARE * inFlight.values().stream().mapToInt(count -> count).sum();
    List<LocalQueue.Message> quiet =
        visible.stream()
            .filter(
                message ->
                    message.group.isEmpty()
                        || (time.getOrDefault(message.group, Duration.ZERO).toMillis() <= longest
                            && inFlight.getOrDefault(message.group, 0) <= Math.max(most, MANY - 1)))
            .toList();
    return quiet.isEmpty() ? visible : quiet;
  }

  private void settle(Instant now) {
    ended.forEach(message -> work.add(new Work(message.group, message.taken, now)));
    ended.clear();
    while (!work.isEmpty() && work.getFirst().to().isBefore(now.minus(RECENTLY))) {
      work.removeFirst();
    }
  }
}
