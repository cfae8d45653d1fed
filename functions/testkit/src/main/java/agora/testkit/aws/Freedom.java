package agora.testkit.aws;

import java.time.Duration;
import java.util.List;
import java.util.UUID;

/**
 * What a standard queue leaves open: how often a message comes, when, and after which others (SQS
 * developer guide, "Standard queues").
 */
public interface Freedom {
  /** Each message comes once, as soon as it may, in the order in which they were sent. */
  Freedom NONE =
      new Freedom() {
        @Override
        public String id() {
          return UUID.randomUUID().toString();
        }

        @Override
        public List<Duration> copies(Duration delay) {
          return List.of(delay);
        }

        @Override
        public int next(int visible) {
          return 0;
        }
      };

  /** The id of a message, or a receipt. */
  String id();

  /** When the copies of a message can be received, counted from now. */
  List<Duration> copies(Duration delay);

  /** Which of so many messages that can be received comes first. */
  int next(int visible);

  /** Whether noisy groups wait for quiet ones, as they do on AWS. */
  default boolean fair() {
    return true;
  }
}
