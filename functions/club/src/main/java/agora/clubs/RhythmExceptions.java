package agora.clubs;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What departs from a club's rhythm.
 *
 * @param closed whether no issue goes out any more
 * @param skipped months without an issue, as in {@code 2026-07}
 * @param shifted months whose issue goes out at another local time, as in {@code 2026-12-03T10:00}
 * @param closedAt since when; null for a club that is open, or was closed before this was told
 */
public record RhythmExceptions(
    boolean closed, List<String> skipped, Map<String, String> shifted, @Nullable Instant closedAt) {

  /** How long a club that was closed waits to be opened again, before its memberships end. */
  public static final Duration REOPEN_WITHIN = Duration.ofDays(90);

  /** Nothing departs. */
  public static final RhythmExceptions EMPTY =
      new RhythmExceptions(false, List.of(), Map.of(), null);

  public RhythmExceptions {
    skipped = List.copyOf(skipped);
    shifted = new TreeMap<>(shifted);
  }

  /** Without an issue in the month, or with one again. */
  public RhythmExceptions skip(YearMonth month, boolean skip) {
    Stream<String> others = skipped.stream().filter(each -> !each.equals(month.toString()));
    Stream<String> these = skip ? Stream.of(month.toString()) : Stream.of();
    return new RhythmExceptions(
        closed, Stream.concat(others, these).sorted().toList(), shifted, closedAt);
  }

  /** With the month's issue at another local time. */
  public RhythmExceptions shift(YearMonth month, LocalDateTime at) {
    Map<String, String> all = new TreeMap<>(shifted);
    all.put(month.toString(), at.toString());
    return new RhythmExceptions(closed, skipped, all, closedAt);
  }

  /** With the month's issue where the rhythm has it. */
  public RhythmExceptions unshift(YearMonth month) {
    Map<String, String> all = new TreeMap<>(shifted);
    all.remove(month.toString());
    return new RhythmExceptions(closed, skipped, all, closedAt);
  }

  /** Closed, or open again. To close it once more doesn't put off the end of its memberships. */
  public RhythmExceptions close(boolean close, Instant now) {
    Instant since = closedAt == null ? now : closedAt;
    return new RhythmExceptions(close, skipped, shifted, close ? since : null);
  }

  /** When the club's memberships end; null for never. */
  public @Nullable Instant membershipsEnd() {
    return closedAt == null ? null : closedAt.plus(REOPEN_WITHIN);
  }

  boolean skips(YearMonth month) {
    return skipped.contains(month.toString());
  }

  Optional<LocalDateTime> shifted(YearMonth month) {
    return Optional.ofNullable(shifted.get(month.toString())).map(LocalDateTime::parse);
  }
}
