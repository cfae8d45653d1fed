package agora.insights;

import java.util.Map;
import java.util.stream.Collectors;

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

  /** What is counted by part, of one of them. */
  public long of(Counter counter, String part) {
    return sums.getOrDefault(counter.attribute(part), 0L);
  }

  /** What is counted by part, of all of them. */
  public long all(Counter counter) {
    return parts(counter).values().stream().mapToLong(Long::longValue).sum();
  }

  /** What is counted by part, by the part's name. */
  public Map<String, Long> parts(Counter counter) {
    String before = counter.attribute("");
    return sums.entrySet().stream()
        .filter(each -> each.getKey().startsWith(before))
        .collect(
            Collectors.toMap(
                each -> each.getKey().substring(before.length()), Map.Entry::getValue));
  }
}
