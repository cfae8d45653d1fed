package agora.insights;

import java.util.Map;

/**
 * How much was counted of one mailing, event or club.
 *
 * @param sums by attribute, as {@link Counter} names it
 */
public record Counts(Map<String, Long> sums) {

  public Counts {
    sums = Map.copyOf(sums);
  }

  public long of(Counter counter) {
    return sums.getOrDefault(counter.attribute(), 0L);
  }

  /** What is counted by link. */
  public long of(Counter counter, String link) {
    return sums.getOrDefault(counter.attribute(link), 0L);
  }
}
