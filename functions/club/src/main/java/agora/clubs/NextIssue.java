package agora.clubs;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * When a club's next issue goes out, by its rhythm in its own time zone. One that would fall on a
 * public holiday goes out on the next working day at the same time.
 */
public final class NextIssue {

  /** A month's issue can be shifted so many months away at most. */
  public static final int FARTHEST = 2;

  /** So many months ahead a club is planned. */
  public static final int MONTHS_AHEAD = 36;

  private static final int MISSING_HOUR = 2;

  private NextIssue() {}

  /**
   * The first issue time that is later than now; nothing for a club that is closed, or that skips
   * all months of the next three years.
   *
   * @throws IllegalArgumentException if the day is beyond 1 to 28 or the time within 02:00 to 02:59
   */
  public static Optional<ZonedDateTime> after(
      Club.Rhythm rhythm, RhythmExceptions calendar, Instant now) {
    LocalTime time = LocalTime.parse(rhythm.time());
    if (rhythm.dayOfMonth() < 1 || rhythm.dayOfMonth() > 28 || isSometimesMissing(time)) {
      throw new IllegalArgumentException("not in every month, or not on every day: " + rhythm);
    }
    YearMonth month = YearMonth.from(now.atZone(ZoneId.of(rhythm.zone())));
    Stream<YearMonth> months =
        calendar.closed()
            ? Stream.of()
            : IntStream.rangeClosed(-FARTHEST, MONTHS_AHEAD).mapToObj(month::plusMonths);
    return months
        .flatMap(each -> of(rhythm, calendar, each).stream())
        .filter(issue -> issue.toInstant().isAfter(now))
        .min(Comparator.naturalOrder());
  }

  /** When a month's issue goes out; empty for a month that is skipped. */
  public static Optional<ZonedDateTime> of(
      Club.Rhythm rhythm, RhythmExceptions calendar, YearMonth month) {
    return calendar.skips(month)
        ? Optional.empty()
        : Optional.of(
            calendar
                .shifted(month)
                .orElseGet(() -> of(month, rhythm, LocalTime.parse(rhythm.time())))
                .atZone(ZoneId.of(rhythm.zone())));
  }

  /** Whether some days lack a time: Scheduler skips what summer time skips. */
  public static boolean isSometimesMissing(LocalTime time) {
    return time.getHour() == MISSING_HOUR;
  }

  private static LocalDateTime of(YearMonth month, Club.Rhythm rhythm, LocalTime time) {
    LocalDate day = rhythm.in(month);
    boolean moves = Holidays.isHoliday(day) || (rhythm.workingDays() && Holidays.isWeekend(day));
    return (moves ? Holidays.workingDayFrom(day) : day).atTime(time);
  }
}
