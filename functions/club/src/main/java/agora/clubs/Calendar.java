package agora.clubs;

import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What departs from a club's rhythm.
 *
 * @param closed whether no issue goes out any more
 * @param skipped months without an issue, as in {@code 2026-07}
 * @param shifted months whose issue goes out at another local time, as in {@code 2026-12-03T10:00}
 */
public record Calendar(boolean closed, List<String> skipped, Map<String, String> shifted) {

  /** Nothing departs. */
  public static final Calendar EMPTY = new Calendar(false, List.of(), Map.of());

  public Calendar {
    skipped = List.copyOf(skipped);
    shifted = new TreeMap<>(shifted);
  }

  /** Without an issue in the month, or with one again. */
  public Calendar skip(YearMonth month, boolean skip) {
    Stream<String> others = skipped.stream().filter(each -> !each.equals(month.toString()));
    Stream<String> these = skip ? Stream.of(month.toString()) : Stream.of();
    return new Calendar(closed, Stream.concat(others, these).sorted().toList(), shifted);
  }

  /** With the month's issue at another local time. */
  public Calendar shift(YearMonth month, LocalDateTime at) {
    Map<String, String> all = new TreeMap<>(shifted);
    all.put(month.toString(), at.toString());
    return new Calendar(closed, skipped, all);
  }

  /** With the month's issue where the rhythm has it. */
  public Calendar unshift(YearMonth month) {
    Map<String, String> all = new TreeMap<>(shifted);
    all.remove(month.toString());
    return new Calendar(closed, skipped, all);
  }

  /** Closed, or open again. */
  public Calendar close(boolean close) {
    return new Calendar(close, skipped, shifted);
  }

  boolean skips(YearMonth month) {
    return skipped.contains(month.toString());
  }

  Optional<LocalDateTime> shifted(YearMonth month) {
    return Optional.ofNullable(shifted.get(month.toString())).map(LocalDateTime::parse);
  }
}
