package agora.insights;

import java.util.Map;

/**
 * How much was counted of one mailing, event or club, in all or on a day.
 *
 * @param sums by attribute, as {@link Counter} names it
 */
public record Counts(Map<String, Long> sums) {

  /** Where nothing was counted. */
  public static final Counts NONE = new Counts(Map.of());

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

  /** What is counted by link, of all links. */
  public long all(Counter counter) {
    String links = counter.attribute("");
    return sums.entrySet().stream()
        .filter(each -> each.getKey().startsWith(links))
        .mapToLong(Map.Entry::getValue)
        .sum();
  }
}
